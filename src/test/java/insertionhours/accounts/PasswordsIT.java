package insertionhours.accounts;

import static insertionhours.accounts.AccountsWorld.AGENCY;
import static insertionhours.accounts.AccountsWorld.HOME;
import static insertionhours.accounts.AccountsWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.accounts.AccountDao.AccountRow;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import insertionhours.problems.TooManyAttempts;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PasswordsIT {
  private static final String EMAIL = "facilitatrice@demo.example";
  private static final String NEW = "une autre phrase";

  @RegisterExtension final AccountsWorld world = AccountsWorld.instance();

  private Actor administrator;
  private Actor actor;
  private IssuedToken session;
  private IssuedToken token;

  @BeforeEach
  void signIn() {
    administrator = world.administrator();
    actor = world.facilitator(EMAIL, AGENCY);
    session = world.feature.sessions().signIn(EMAIL, PASSWORD, HOME, null);
    token = world.feature.sessions().issueToken(EMAIL, PASSWORD, HOME);
  }

  @Test
  void endsSessionsAndTokensWhenThePasswordChanges() {
    assertThat(change(EMAIL, NEW, PASSWORD, 1)).isPresent();
    assertEnded();
    assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> world.signedIn(EMAIL));
    assertThat(world.feature.sessions().signIn(EMAIL, NEW, HOME, null)).isNotNull();
  }

  @Test
  void keepsThemWhenOnlyTheNameChanges() {
    assertThat(change("autre@demo.example", null, PASSWORD, 1)).isEmpty();
    Actor now = world.feature.authenticator().bySession(session.token()).orElseThrow();
    assertThat(now.displayName()).isEqualTo("Claire");
    assertThat(now.email()).isEqualTo("autre@demo.example");
  }

  @Test
  void asksForThePresentPasswordAndCountsWrongOnes() {
    for (int i = 0; i < 5; i++) {
      assertRefused("presentPassword", () -> change(EMAIL, NEW, "something else", 1));
    }
    assertThatExceptionOfType(TooManyAttempts.class)
        .isThrownBy(() -> change(EMAIL, NEW, PASSWORD, 1));
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertRefused("newPassword", () -> change(EMAIL, "court", PASSWORD, 1));
    assertRefused("email", () -> change(administrator.email(), NEW, PASSWORD, 1));
    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> change(EMAIL, NEW, PASSWORD, 7));
    assertThat(world.feature.authenticator().byToken(token.token())).isPresent();
  }

  @Test
  void resetsOnceByLink() {
    IssuedLink link = issue();
    assertThat(world.feature.passwordLinks().open(link.code())).isEqualTo(EMAIL);
    assertRefused("newPassword", () -> world.feature.passwordLinks().reset(link.code(), "court"));
    world.feature.passwordLinks().reset(link.code(), NEW);
    assertEnded();
    assertThat(world.feature.sessions().signIn(EMAIL, NEW, HOME, null)).isNotNull();
    assertClosed(link);
  }

  @Test
  void closesTheLinkAfterThreeDays() {
    IssuedLink link = issue();
    world.clock.advance(Duration.ofHours(72));
    assertClosed(link);
  }

  @Test
  void closesTheLinkWhenTheAccountChangesOtherwise() {
    IssuedLink replaced = issue();
    IssuedLink overtaken = issue();
    assertClosed(replaced);
    change(EMAIL, NEW, PASSWORD, 1);
    assertClosed(overtaken);
    IssuedLink disabled = issue();
    world.feature.service().disable(administrator, actor.accountId());
    assertClosed(disabled);
    assertThatThrownBy(this::issue).isInstanceOf(Conflict.class).hasMessage("ACCOUNT_DISABLED");
  }

  private IssuedLink issue() {
    return world.feature.passwordLinks().issue(administrator, actor.accountId());
  }

  private Optional<AccountRow> change(
      String email, String newPassword, String present, long version) {
    return world
        .feature
        .own()
        .change(actor, new ChangeOwnAccount("Claire", email, newPassword, present, version), HOME);
  }

  private void assertEnded() {
    assertThat(world.feature.authenticator().bySession(session.token())).isEmpty();
    assertThat(world.feature.authenticator().byToken(token.token())).isEmpty();
  }

  private void assertClosed(IssuedLink link) {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> world.feature.passwordLinks().reset(link.code(), NEW));
  }

  private static void assertRefused(String field, Runnable use) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(use::run)
        .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
