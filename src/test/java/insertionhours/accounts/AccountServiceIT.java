package insertionhours.accounts;

import static insertionhours.accounts.AccountsWorld.AGENCY;
import static insertionhours.accounts.AccountsWorld.BUILDER;
import static insertionhours.accounts.AccountsWorld.CLEANER;
import static insertionhours.accounts.AccountsWorld.HOME;
import static insertionhours.accounts.AccountsWorld.LANDLORD;
import static insertionhours.accounts.AccountsWorld.OTHER_AGENCY;
import static insertionhours.accounts.AccountsWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountServiceIT {
  private static final String DECLARANT = "entreprise@demo.example";

  @RegisterExtension final AccountsWorld world = AccountsWorld.instance();

  @Test
  void showsFacilitatorsTheirColleaguesAndGuestsOnly() {
    Actor administrator = world.administrator();
    Actor facilitator = world.facilitator("a-facilitatrice@demo.example", AGENCY);
    Actor colleague = world.facilitator("b-collegue@demo.example", AGENCY);
    Actor other = world.facilitator("c-autre@demo.example", OTHER_AGENCY);
    Actor guest = world.joined(colleague, "d-entreprise@demo.example", Role.DECLARANT, BUILDER);
    Actor stranger = world.joined(other, "e-commune@demo.example", Role.AUTHORITY, LANDLORD);
    assertThat(seen(facilitator, AccountFilter.ALL))
        .containsExactly(facilitator.email(), colleague.email(), guest.email());
    assertThat(seen(administrator, AccountFilter.ALL)).hasSize(6);
    assertThat(seen(guest, AccountFilter.ALL)).isEmpty();
    assertThat(world.feature.service().count(facilitator, AccountFilter.ALL)).isEqualTo(3);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> world.feature.service().account(facilitator, stranger.accountId()));
  }

  @Test
  void filtersSortsAndPages() {
    Actor administrator = world.administrator();
    Actor facilitator = world.facilitator("facilitatrice@demo.example", AGENCY);
    Actor declarant = world.account("x%_y@demo.example", new Grant(Role.DECLARANT, BUILDER, ""));
    world.feature.service().disable(administrator, declarant.accountId());
    assertThat(seen(administrator, new AccountFilter("%_", null, null, null)))
        .containsExactly(declarant.email());
    assertThat(seen(administrator, new AccountFilter(null, Role.FACILITATOR, null, null)))
        .containsExactly(facilitator.email());
    assertThat(seen(administrator, new AccountFilter(null, null, true, null)))
        .containsExactly(declarant.email());
    AccountFilter byEmail = new AccountFilter(null, null, null, AccountFilter.Order.EMAIL);
    Listing<Account> first =
        world.feature.service().accounts(administrator, byEmail, new Slice(2, Cursor.START));
    assertThat(first.items())
        .extracting(Account::email)
        .containsExactly(administrator.email(), facilitator.email());
    assertThat(first.items().get(1).grants())
        .containsExactly(new Grant(Role.FACILITATOR, AGENCY, "Agence"));
    Slice next = new Slice(2, Cursor.fromString(first.next()));
    Listing<Account> second = world.feature.service().accounts(administrator, byEmail, next);
    assertThat(second.items()).extracting(Account::email).containsExactly(declarant.email());
    assertThat(second.next()).isNull();
  }

  @Test
  void endsSessionsAndTokensWhenAnAccountIsDisabled() {
    Actor administrator = world.administrator();
    Actor declarant = world.account(DECLARANT, new Grant(Role.DECLARANT, BUILDER, ""));
    IssuedToken session = world.feature.sessions().signIn(DECLARANT, PASSWORD, HOME, null);
    IssuedToken token = world.feature.sessions().issueToken(DECLARANT, PASSWORD, HOME);
    world.feature.service().disable(administrator, declarant.accountId());
    assertEnded(session, token);
    assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> world.signedIn(DECLARANT));
    world.feature.service().enable(administrator, declarant.accountId());
    assertEnded(session, token);
    assertThat(world.signedIn(DECLARANT)).isNotNull();
    assertThat(world.audited()).endsWith("DISABLED", "ENABLED");
  }

  @Test
  void endsSessionsAndTokensWhenAGrantIsWithdrawn() {
    Actor administrator = world.administrator();
    Actor declarant =
        world.account(
            DECLARANT,
            new Grant(Role.DECLARANT, BUILDER, ""),
            new Grant(Role.DECLARANT, CLEANER, ""));
    IssuedToken session = world.feature.sessions().signIn(DECLARANT, PASSWORD, HOME, null);
    IssuedToken token = world.feature.sessions().issueToken(DECLARANT, PASSWORD, HOME);
    world.feature.service().withdraw(administrator, declarant.accountId(), Role.DECLARANT, BUILDER);
    assertEnded(session, token);
    assertThat(world.signedIn(DECLARANT).enterprises()).containsExactly(CLEANER);
    assertThat(world.audited()).endsWith("GRANT_WITHDRAWN DECLARANT 4");
  }

  @Test
  void keepsTheLastAdministrator() {
    Actor first = world.administrator();
    long id = first.accountId();
    assertConflict("LAST_ADMINISTRATOR", () -> withdrawAdministration(first, id));
    assertConflict("OWN_ACCOUNT", () -> world.feature.service().disable(first, id));
    Actor second = world.account("b@demo.example", new Grant(Role.ADMINISTRATOR, 0, ""));
    world.feature.service().disable(second, id);
    assertConflict("LAST_ADMINISTRATOR", () -> withdrawAdministration(second, second.accountId()));
    world.feature.service().enable(second, id);
    withdrawAdministration(second, second.accountId());
  }

  @Test
  void letsFacilitatorsManageOnlyWhatTheirOrganisationHasGiven() {
    Actor facilitator = world.facilitator("facilitatrice@demo.example", AGENCY);
    Actor guest = world.joined(facilitator, DECLARANT, Role.DECLARANT, BUILDER);
    assertThat(shown(facilitator, guest).managed()).isTrue();
    assertThat(world.feature.passwordLinks().issue(facilitator, guest.accountId())).isNotNull();

    Actor other = world.facilitator("autre@demo.example", OTHER_AGENCY);
    Invite also = new Invite(Role.DECLARANT, CLEANER, DECLARANT);
    IssuedLink link = world.feature.invitations().invite(other, also);
    world.feature.invitations().join(link.code(), guest.accountId());
    ShownAccount shared = shown(facilitator, guest);
    assertThat(shared.managed()).isFalse();
    assertThat(shared.withdrawable()).extracting(Grant::organisationId).containsExactly(BUILDER);
    assertNotAllowed(() -> world.feature.service().disable(facilitator, guest.accountId()));
    assertNotAllowed(() -> world.feature.passwordLinks().issue(facilitator, guest.accountId()));
    assertNotAllowed(
        () ->
            world
                .feature
                .service()
                .withdraw(facilitator, guest.accountId(), Role.DECLARANT, CLEANER));
    world.feature.service().withdraw(facilitator, guest.accountId(), Role.DECLARANT, BUILDER);
    assertThat(world.signedIn(DECLARANT).enterprises()).containsExactly(CLEANER);
  }

  @Test
  void keepsFacilitatorsFromAdministrators() {
    Actor facilitator = world.facilitator("facilitatrice@demo.example", AGENCY);
    Actor both =
        world.account(
            "b@demo.example",
            new Grant(Role.FACILITATOR, AGENCY, ""),
            new Grant(Role.ADMINISTRATOR, 0, ""));
    assertThat(shown(facilitator, both).managed()).isFalse();
    assertNotAllowed(() -> world.feature.passwordLinks().issue(facilitator, both.accountId()));
  }

  @Test
  void keepsOneAccountAnAddress() {
    world.account(DECLARANT);
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> world.account(" Entreprise@DEMO.example"));
    assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> world.account("nobody"));
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> world.account("x@y", new Grant(Role.DECLARANT, LANDLORD, "")));
    assertThat(world.count("account")).isEqualTo(1);
  }

  private ShownAccount shown(Actor actor, Actor of) {
    return world.feature.service().account(actor, of.accountId());
  }

  private List<String> seen(Actor actor, AccountFilter filter) {
    return world.feature.service().accounts(actor, filter, Slice.page(null)).items().stream()
        .map(Account::email)
        .toList();
  }

  private void withdrawAdministration(Actor actor, long id) {
    world.feature.service().withdraw(actor, id, Role.ADMINISTRATOR, 0);
  }

  private void assertEnded(IssuedToken session, IssuedToken token) {
    assertThat(world.feature.authenticator().bySession(session.token())).isEmpty();
    assertThat(world.feature.authenticator().byToken(token.token())).isEmpty();
  }

  private static void assertNotAllowed(Runnable use) {
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(use::run);
  }

  private static void assertConflict(String code, Runnable use) {
    assertThatThrownBy(use::run).isInstanceOf(Conflict.class).hasMessage(code);
  }
}
