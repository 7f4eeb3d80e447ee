package insertionhours;

import insertionhours.assignments.AssignmentsFeature;
import insertionhours.beneficiaries.BeneficiariesFeature;
import insertionhours.beneficiaries.Fingerprints;
import insertionhours.eligibility.EligibilityFeature;
import insertionhours.exits.ExitsFeature;
import insertionhours.web.Feature;
import java.util.stream.Stream;

/**
 * The rooms of the people whose work counts: who they are, for whom they work, how long they count,
 * what became of them.
 */
final class PeopleRooms {
  final BeneficiariesFeature beneficiaries;
  final AssignmentsFeature assignments;
  final EligibilityFeature eligibility;
  final ExitsFeature exits;

  PeopleRooms(Ground ground, BaseRooms base, ClauseRooms clauses) {
    var jdbi = ground.jdbi();
    var transactions = ground.transactions();
    var log = ground.log();
    var posts = ground.posts();
    var security = ground.security();
    var clock = ground.clock();
    beneficiaries =
        new BeneficiariesFeature(
            jdbi, transactions, new Fingerprints(security.fingerprintKey()), log, posts, clock);
    assignments =
        new AssignmentsFeature(
            jdbi,
            transactions,
            beneficiaries,
            base.contracts.lots(),
            base.counting.policies(),
            clauses.obligations.awards(),
            base.organisations.enterprises(),
            log,
            posts,
            clock);
    eligibility =
        new EligibilityFeature(jdbi, transactions, base.counting.policies(), log, posts, clock);
    exits = new ExitsFeature(jdbi, transactions, beneficiaries.beneficiaries(), log, clock);
    beneficiaries.showOnCard(eligibility.card());
    beneficiaries.showOnCard(exits.card());
    assignments.guardAcceptedHours(eligibility.service()::watch);
  }

  Stream<Feature> features() {
    return Stream.<Feature>of(beneficiaries, assignments, eligibility, exits);
  }
}
