package insertionhours.accounts;

import static insertionhours.accounts.AccountsWorld.AGENCY;
import static insertionhours.accounts.AccountsWorld.BUILDER;
import static insertionhours.accounts.AccountsWorld.HOME;
import static insertionhours.accounts.AccountsWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.problems.TooManyAttempts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionServiceIT {
  private static final String EMAIL = "facilitatrice@demo.example";

  @RegisterExtension final AccountsWorld world = AccountsWorld.instance();

  @Test
  void knowsTheHolderOfASessionAndHerGrants() {
    world.account(
        EMAIL, new Grant(Role.FACILITATOR, AGENCY, ""), new Grant(Role.DECLARANT, BUILDER, ""));
    Actor actor = world.signedIn(" Facilitatrice@DEMO.example ");
    assertThat(actor.email()).isEqualTo(EMAIL);
    assertThat(actor.grants())
        .containsExactly(
            new Grant(Role.FACILITATOR, AGENCY, "Agence"),
            new Grant(Role.DECLARANT, BUILDER, "Chauffage"));
  }

  @Test
  void keepsOnlyTheHashOfASession() {
    world.account(EMAIL);
    IssuedToken session = signIn();
    assertThat(session.token()).hasSize(43);
    assertThat(world.feature.authenticator().bySession(Secret.hash(session.token()))).isEmpty();
    assertThat(world.feature.authenticator().byToken(session.token())).isEmpty();
  }

  @Test
  void endsASessionAfterTwelveHours() {
    world.account(EMAIL);
    IssuedToken session = signIn();
    world.clock.advance(Duration.ofHours(12).minusSeconds(1));
    assertThat(world.feature.authenticator().bySession(session.token())).isPresent();
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.feature.authenticator().bySession(session.token())).isEmpty();
  }

  @Test
  void replacesTheSessionAtSignInAndEndsItAtSignOut() {
    world.account(EMAIL);
    IssuedToken first = signIn();
    IssuedToken elsewhere = signIn();
    IssuedToken second = world.feature.sessions().signIn(EMAIL, PASSWORD, HOME, first.token());
    assertThat(world.feature.authenticator().bySession(first.token())).isEmpty();
    world.feature.sessions().signOut(second.token());
    assertThat(world.feature.authenticator().bySession(second.token())).isEmpty();
    assertThat(world.feature.authenticator().bySession(elsewhere.token())).isPresent();
  }

  @Test
  void endsATokenAfterThirtyDaysOrWhenItIsRevoked() {
    world.account(EMAIL);
    IssuedToken token = world.feature.sessions().issueToken(EMAIL, PASSWORD, HOME);
    IssuedToken revoked = world.feature.sessions().issueToken(EMAIL, PASSWORD, HOME);
    world.feature.sessions().revokeToken(revoked.token());
    assertThat(world.feature.authenticator().byToken(revoked.token())).isEmpty();
    assertThat(world.feature.authenticator().bySession(token.token())).isEmpty();
    world.clock.advance(Duration.ofDays(30).minusSeconds(1));
    assertThat(world.feature.authenticator().byToken(token.token())).isPresent();
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.feature.authenticator().byToken(token.token())).isEmpty();
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownAddressAlike() {
    world.account(EMAIL);
    wrong(EMAIL, HOME);
    wrong("nobody@demo.example", HOME);
    // To the database, é is e.
    assertThatExceptionOfType(BadCredentials.class)
        .isThrownBy(
            () ->
                world
                    .feature
                    .sessions()
                    .signIn("facilitatricé@demo.example", PASSWORD, HOME, null));
  }

  @Test
  void slowsAnAccountFromAnAddressAfterFiveWrongPasswords() {
    world.account(EMAIL);
    world.account("autre@demo.example");
    IntStream.range(0, 5).forEach(i -> wrong(EMAIL, HOME));
    TooManyAttempts refused = catchThrowableOfType(TooManyAttempts.class, this::signIn);
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(15));
    assertThat(world.feature.sessions().signIn(EMAIL, PASSWORD, "192.0.2.2", null)).isNotNull();
    assertThat(world.signedIn("autre@demo.example")).isNotNull();
    world.clock.advance(Duration.ofMinutes(15));
    assertThat(signIn()).isNotNull();
  }

  @Test
  void slowsAttemptsSentSideBySide() throws Exception {
    world.account(EMAIL);
    ExecutorService attackers = Executors.newFixedThreadPool(20);
    List<Future<Boolean>> attempts =
        IntStream.range(0, 20).mapToObj(i -> attackers.submit(this::wasTried)).toList();
    int tried = 0;
    for (Future<Boolean> attempt : attempts) {
      tried += attempt.get() ? 1 : 0;
    }
    attackers.shutdown();
    // Two hashes at once: one more than five may have begun before the fifth was counted.
    assertThat(tried).isBetween(5, 6);
  }

  @Test
  void slowsAnAddressAfterFiftyWrongPasswords() {
    world.account(EMAIL);
    IntStream.range(0, 50).forEach(i -> world.slowing().count("nobody" + i + "@x.example", HOME));
    assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(this::signIn);
    assertThat(world.feature.sessions().signIn(EMAIL, PASSWORD, "192.0.2.2", null)).isNotNull();
  }

  @Test
  void forgetsWrongPasswordsAfterARightOneOfTheSameAccountOnly() {
    world.account(EMAIL);
    IntStream.range(0, 4).forEach(i -> wrong(EMAIL, HOME));
    wrong("nobody@demo.example", HOME);
    signIn();
    assertThat(world.count("sign_in_failure")).isEqualTo(1);
    IntStream.range(0, 4).forEach(i -> wrong(EMAIL, HOME));
    assertThat(signIn()).isNotNull();
  }

  @Test
  void sweepsWhatIsNoLongerCounted() {
    IntStream.range(0, 3).forEach(i -> wrong("nobody@demo.example", HOME));
    world.clock.advance(Duration.ofMinutes(15));
    wrong("nobody@demo.example", HOME);
    assertThat(world.count("sign_in_failure")).isEqualTo(1);
  }

  private boolean wasTried() {
    try {
      world.feature.sessions().signIn(EMAIL, "something else", HOME, null);
      throw new AssertionError("signed in");
    } catch (BadCredentials e) {
      return true;
    } catch (TooManyAttempts e) {
      return false;
    }
  }

  private IssuedToken signIn() {
    return world.feature.sessions().signIn(EMAIL, PASSWORD, HOME, null);
  }

  private void wrong(String email, String address) {
    assertThatExceptionOfType(BadCredentials.class)
        .isThrownBy(() -> world.feature.sessions().signIn(email, "something else", address, null));
  }
}
