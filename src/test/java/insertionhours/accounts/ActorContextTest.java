package insertionhours.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ActorContextTest {
  private final Actor actor =
      new Actor(1, "a@b.example", "A", List.of(new Grant(Role.AUTHORITY, 3, "Bailleur")));
  private final AtomicInteger lookUps = new AtomicInteger();

  @Test
  void looksUpOnceAndOnlyWhenAsked() {
    ActorContext context = context(Optional.of("secret"));
    assertThat(lookUps).hasValue(0);
    assertThat(context.getUserPrincipal()).isSameAs(actor);
    assertThat(context.isUserInRole("AUTHORITY")).isTrue();
    assertThat(context.isUserInRole("ADMINISTRATOR")).isFalse();
    assertThat(context.isUserInRole("anything")).isFalse();
    assertThat(lookUps).hasValue(1);
  }

  @Test
  void looksNothingUpForWhoeverShowsNothing() {
    ActorContext context = context(Optional.empty());
    assertThat(context.getUserPrincipal()).isNull();
    assertThat(context.isUserInRole("AUTHORITY")).isFalse();
    assertThat(lookUps).hasValue(0);
  }

  @Test
  void isAStrangersAfterAFailedLookUp() {
    ActorContext context =
        new ActorContext(
            Optional.of("secret"),
            secret -> {
              throw new IllegalStateException("no database");
            },
            true,
            "Bearer");
    assertThatIllegalStateException().isThrownBy(context::getUserPrincipal);
    assertThat(context.getUserPrincipal()).isNull();
  }

  private ActorContext context(Optional<String> secret) {
    return new ActorContext(
        secret,
        shown -> {
          lookUps.incrementAndGet();
          return Optional.of(actor);
        },
        true,
        "Bearer");
  }
}
