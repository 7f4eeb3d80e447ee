package insertionhours;

import insertionhours.acceptance.AcceptanceFeature;
import insertionhours.awaited.AwaitedFeature;
import insertionhours.declaring.DeclaringFeature;
import insertionhours.evidence.EvidenceFeature;
import insertionhours.hours.HoursFeature;
import insertionhours.monthgrid.MonthGridFeature;
import insertionhours.reminders.RemindersFeature;
import insertionhours.samples.SamplesFeature;
import insertionhours.turns.TurnsFeature;
import insertionhours.validation.ValidationFeature;
import insertionhours.web.Feature;
import java.util.stream.Stream;

/** The rooms of the hours: declared, proven, decided and controlled. */
final class HoursRooms {
  final HoursFeature hours;
  final AwaitedFeature awaited;
  final TurnsFeature turns;
  final EvidenceFeature evidence;
  final DeclaringFeature declaring;
  final AcceptanceFeature acceptance;
  final RemindersFeature reminders;
  final ValidationFeature validation;
  final SamplesFeature samples;
  final MonthGridFeature monthGrid;

  HoursRooms(Ground ground, BaseRooms base, ClauseRooms clauses, PeopleRooms people) {
    var jdbi = ground.jdbi();
    var transactions = ground.transactions();
    var log = ground.log();
    var posts = ground.posts();
    var security = ground.security();
    var clock = ground.clock();
    hours =
        new HoursFeature(
            jdbi,
            transactions,
            base.contracts,
            clauses.obligations,
            base.organisations.enterprises(),
            base.counting.policies(),
            log,
            posts,
            clock);
    awaited =
        new AwaitedFeature(
            jdbi,
            transactions,
            base.contracts.lots(),
            clauses.obligations.awards(),
            clauses.terms.terms(),
            log,
            posts,
            clock);
    evidence =
        new EvidenceFeature(
            jdbi,
            transactions,
            base.counting.policies(),
            people.assignments.assignments(),
            hours.declarations(),
            log,
            posts,
            clock);
    people.assignments.showOnCard(evidence.links());
    turns =
        new TurnsFeature(
            jdbi,
            transactions,
            awaited.calendar(),
            evidence.awaited(),
            base.contracts.lots(),
            clock);
    declaring =
        new DeclaringFeature(
            jdbi,
            transactions,
            base.contracts,
            clauses.obligations.awards(),
            base.organisations.enterprises(),
            hours,
            awaited,
            evidence,
            ground.audit().service(),
            clock);
    acceptance =
        new AcceptanceFeature(
            jdbi,
            people.assignments,
            people.eligibility.service(),
            base.counting.policies(),
            hours.declarations(),
            base.contracts.lots());
    reminders =
        new RemindersFeature(
            jdbi,
            transactions,
            base.contracts.lots(),
            clauses.journal.journal(),
            awaited.calendar(),
            security::link,
            posts,
            clock);
    validation =
        new ValidationFeature(
            jdbi,
            transactions,
            hours,
            acceptance,
            base.contracts,
            evidence.evidence(),
            clauses.progress.progress(),
            declaring.choices(),
            posts,
            clock);
    samples = new SamplesFeature(jdbi, transactions, base.contracts.trades(), log, posts, clock);
    monthGrid =
        new MonthGridFeature(
            jdbi,
            transactions,
            base.organisations.enterprises(),
            base.contracts.trades(),
            hours.declarations(),
            declaring.handIns(),
            declaring.staffs(),
            posts,
            clock);
  }

  Stream<Feature> features() {
    return Stream.<Feature>of(
        hours,
        awaited,
        turns,
        evidence,
        declaring,
        acceptance,
        reminders,
        validation,
        samples,
        monthGrid);
  }
}
