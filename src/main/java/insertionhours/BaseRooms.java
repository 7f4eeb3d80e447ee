package insertionhours;

import insertionhours.accounts.AccountsFeature;
import insertionhours.contracts.ContractsFeature;
import insertionhours.counting.CountingFeature;
import insertionhours.organisations.OrganisationsFeature;
import insertionhours.web.Feature;
import java.util.stream.Stream;

/**
 * The rooms that all others stand on: who takes part, what is awarded, and what counts with whom.
 */
final class BaseRooms {
  final OrganisationsFeature organisations;
  final AccountsFeature accounts;
  final ContractsFeature contracts;
  final CountingFeature counting;

  BaseRooms(Ground ground) {
    var jdbi = ground.jdbi();
    var transactions = ground.transactions();
    var log = ground.log();
    var posts = ground.posts();
    var security = ground.security();
    var clock = ground.clock();
    organisations = new OrganisationsFeature(jdbi, transactions, log, posts, clock);
    accounts =
        new AccountsFeature(
            jdbi, transactions, log, clock, security, new OrganisationNames(organisations));
    contracts = new ContractsFeature(jdbi, transactions, log, posts, clock);
    counting =
        new CountingFeature(
            jdbi, transactions, organisations.authorities(), contracts.lots(), log, posts, clock);
  }

  Stream<Feature> features() {
    return Stream.<Feature>of(organisations, accounts, contracts, counting);
  }
}
