package insertionhours.dashboard;

import insertionhours.accounts.AccountFilter;
import insertionhours.accounts.AccountService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.measure.Hours;
import insertionhours.organisations.FacilitatorOrganisationService;
import java.util.Map;
import java.util.function.Function;

/** Gathers the home page of an account; each part by what its own role may see. */
public final class DashboardService {
  private final Transactions transactions;
  private final FacilitatorDesk facilitators;
  private final DeclarantDesk declarants;
  private final LotList lots;
  private final AccountService accounts;
  private final FacilitatorOrganisationService organisations;

  DashboardService(
      Transactions transactions,
      FacilitatorDesk facilitators,
      DeclarantDesk declarants,
      LotList lots,
      AccountService accounts,
      FacilitatorOrganisationService organisations) {
    this.transactions = transactions;
    this.facilitators = facilitators;
    this.declarants = declarants;
    this.lots = lots;
    this.accounts = accounts;
    this.organisations = organisations;
  }

  Dashboard of(Actor actor) {
    return transactions.read(
        () ->
            new Dashboard(
                part(actor, Role.FACILITATOR, facilitators::of),
                part(actor, Role.DECLARANT, declarants::of),
                part(actor, Role.AUTHORITY, this::authority),
                part(actor, Role.ADMINISTRATOR, this::administrator)));
  }

  private AuthorityHome authority(Actor reader) {
    Map<Long, LotListDao.Standing> standings = lots.standings(reader);
    return new AuthorityHome(
        reader.grants().stream()
            .map(grant -> standing(grant, standings.get(grant.organisationId())))
            .toList());
  }

  private static AuthorityHome.Standing standing(Grant grant, LotListDao.Standing known) {
    return known == null
        ? new AuthorityHome.Standing(
            grant.organisationId(), grant.organisationName(), 0, 0, Hours.ZERO, Hours.ZERO)
        : new AuthorityHome.Standing(
            grant.organisationId(),
            grant.organisationName(),
            known.lots(),
            known.lotsBelowDue(),
            known.hoursDue(),
            known.hoursAccepted());
  }

  private AdministratorHome administrator(Actor administrator) {
    return new AdministratorHome(
        accounts.count(administrator, new AccountFilter(null, null, false, null)),
        accounts.count(administrator, new AccountFilter(null, null, true, null)),
        organisations.list(administrator, null).size());
  }

  /** A part is made for the account in that role alone: what another role adds is elsewhere. */
  private static <T> T part(Actor actor, Role role, Function<Actor, T> making) {
    if (!actor.is(role)) {
      return null;
    }
    Actor alone =
        new Actor(
            actor.accountId(),
            actor.email(),
            actor.displayName(),
            actor.grants().stream().filter(grant -> grant.role() == role).toList());
    return making.apply(alone);
  }
}
