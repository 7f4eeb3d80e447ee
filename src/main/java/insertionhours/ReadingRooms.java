package insertionhours;

import insertionhours.dashboard.DashboardFeature;
import insertionhours.erasure.ErasureFeature;
import insertionhours.help.HelpFeature;
import insertionhours.portfolio.PortfolioFeature;
import insertionhours.profiles.ProfilesFeature;
import insertionhours.reports.ReportsFeature;
import insertionhours.web.Feature;
import java.util.stream.Stream;

/** The rooms that read what the others keep, and those that end it. */
final class ReadingRooms {
  final ReportsFeature reports;
  final ProfilesFeature profiles;
  final PortfolioFeature portfolio;
  final ErasureFeature erasure;
  final DashboardFeature dashboard;
  final HelpFeature help;

  ReadingRooms(
      Ground ground, BaseRooms base, ClauseRooms clauses, PeopleRooms people, HoursRooms hours) {
    var jdbi = ground.jdbi();
    var transactions = ground.transactions();
    var log = ground.log();
    var posts = ground.posts();
    var clock = ground.clock();
    reports =
        new ReportsFeature(
            jdbi,
            transactions,
            base.contracts.trades(),
            clauses.obligations.obligations(),
            clauses.terms.terms(),
            clock);
    profiles = new ProfilesFeature(jdbi, transactions, clock);
    portfolio =
        new PortfolioFeature(
            jdbi,
            transactions,
            base.organisations,
            base.contracts,
            clauses.obligations,
            hours.hours.hours(),
            clauses.progress.progress(),
            clauses.alerts.alerts(),
            hours.turns.turns(),
            clauses.terms.terms(),
            posts,
            clauses.frameworks.frameworks(),
            base.counting.policies(),
            clock);
    erasure = new ErasureFeature(jdbi, transactions, hours.evidence.retention(), log, posts, clock);
    people.beneficiaries.showOnCard(erasure.card());
    dashboard =
        new DashboardFeature(
            jdbi,
            transactions,
            base.organisations,
            base.accounts,
            base.contracts,
            hours.awaited.calendar(),
            hours.evidence.awaited(),
            hours.validation.queue(),
            clauses.alerts.alerts(),
            erasure.erasure(),
            clauses.programme.programme(),
            clauses.journal.journal(),
            people.eligibility.service(),
            people.exits.exits(),
            people.assignments.assignments(),
            clock);
    help = new HelpFeature();
  }

  Stream<Feature> features() {
    return Stream.<Feature>of(reports, profiles, portfolio, erasure, dashboard, help);
  }
}
