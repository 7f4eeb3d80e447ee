package insertionhours.accounts;

import static insertionhours.accounts.AccountsWorld.AGENCY;
import static insertionhours.accounts.AccountsWorld.BUILDER;
import static insertionhours.accounts.AccountsWorld.CLEANER;
import static insertionhours.accounts.AccountsWorld.LANDLORD;
import static insertionhours.accounts.AccountsWorld.OTHER_AGENCY;
import static insertionhours.accounts.AccountsWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationServiceIT {
  private static final String GUEST = "entreprise@demo.example";

  @RegisterExtension final AccountsWorld world = AccountsWorld.instance();

  @Test
  void opensToTheGuestWhoThenActsForTheOrganisation() {
    Actor facilitator = world.facilitator("facilitatrice@demo.example", AGENCY);
    IssuedLink link = invite(facilitator, Role.DECLARANT, BUILDER);
    Invitation shown = world.feature.invitations().open(link.code());
    assertThat(shown.organisationName()).isEqualTo("Chauffage");
    assertThat(shown.invitedBy()).isEqualTo("facilitatrice@demo.example");
    assertThat(shown.accountExists()).isFalse();
    join(link);
    assertThat(world.signedIn(GUEST).grants())
        .containsExactly(new Grant(Role.DECLARANT, BUILDER, "Chauffage"));
    assertThat(world.audited())
        .containsExactly("CREATED", "INVITED DECLARANT 4", "JOINED DECLARANT 4");
  }

  @Test
  void opensOnceOnly() {
    IssuedLink link = invite(world.administrator(), Role.DECLARANT, BUILDER);
    join(link);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> join(link));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> world.feature.invitations().open(link.code()));
  }

  @Test
  void expiresAfterThreeDays() {
    IssuedLink link = invite(world.administrator(), Role.DECLARANT, BUILDER);
    world.clock.advance(Duration.ofHours(72));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> join(link));
  }

  @Test
  void isReplacedByANewerOneForTheSame() {
    Actor administrator = world.administrator();
    IssuedLink first = invite(administrator, Role.DECLARANT, BUILDER);
    IssuedLink other = invite(administrator, Role.AUTHORITY, LANDLORD);
    invite(administrator, Role.DECLARANT, BUILDER);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> world.feature.invitations().open(first.code()));
    assertThat(world.feature.invitations().open(other.code())).isNotNull();
  }

  @Test
  void diesWithTheRightOfWhoeverGaveIt() {
    Actor administrator = world.administrator();
    Actor facilitator = world.facilitator("facilitatrice@demo.example", AGENCY);
    IssuedLink link = invite(facilitator, Role.DECLARANT, BUILDER);
    world.feature.service().disable(administrator, facilitator.accountId());
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> join(link));
  }

  @Test
  void addsToAnAccountThatIsThere() {
    Actor administrator = world.administrator();
    Actor guest = world.account(GUEST, new Grant(Role.DECLARANT, BUILDER, ""));
    IssuedLink link = invite(administrator, Role.DECLARANT, CLEANER);
    assertThat(world.feature.invitations().open(link.code()).accountExists()).isTrue();
    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> join(link));
    world.feature.invitations().join(link.code(), guest.accountId());
    assertThat(world.signedIn(GUEST).enterprises()).containsExactlyInAnyOrder(BUILDER, CLEANER);
  }

  @Test
  void staysWithWhatIsHeldAlready() {
    Actor guest = world.account(GUEST, new Grant(Role.DECLARANT, BUILDER, ""));
    IssuedLink link = invite(world.administrator(), Role.DECLARANT, BUILDER);
    world.feature.invitations().join(link.code(), guest.accountId());
    assertThat(world.signedIn(GUEST).grants()).hasSize(1);
  }

  @Test
  void isNotForSomebodyElse() {
    Actor other = world.account("autre@demo.example");
    IssuedLink link = invite(world.administrator(), Role.DECLARANT, BUILDER);
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> world.feature.invitations().join(link.code(), other.accountId()));
  }

  @ParameterizedTest
  @CsvSource({"court", "entreprise@demo.example", "' ENTREPRISE@demo.example'"})
  void asksForAPasswordOfWorth(String password) {
    IssuedLink link = invite(world.administrator(), Role.DECLARANT, BUILDER);
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> world.feature.invitations().join(link.code(), new Join("X", password)));
  }

  @Test
  void letsFacilitatorsInviteColleaguesButNoOneAboveOrBeside() {
    Actor facilitator = world.facilitator("facilitatrice@demo.example", AGENCY);
    assertThat(invite(facilitator, Role.FACILITATOR, AGENCY)).isNotNull();
    assertThat(invite(facilitator, Role.AUTHORITY, LANDLORD)).isNotNull();
    refused(facilitator, Role.FACILITATOR, OTHER_AGENCY);
    refused(facilitator, Role.ADMINISTRATOR, 0);
  }

  @Test
  void letsNobodyElseInvite() {
    Actor declarant = world.account("x@demo.example", new Grant(Role.DECLARANT, BUILDER, ""));
    Actor reader = world.account("y@demo.example", new Grant(Role.AUTHORITY, LANDLORD, ""));
    refused(declarant, Role.DECLARANT, BUILDER);
    refused(reader, Role.AUTHORITY, LANDLORD);
  }

  @Test
  void knowsTheOrganisation() {
    Actor administrator = world.administrator();
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> invite(administrator, Role.DECLARANT, LANDLORD));
  }

  private IssuedLink invite(Actor actor, Role role, long organisation) {
    return world.feature.invitations().invite(actor, new Invite(role, organisation, " " + GUEST));
  }

  private void join(IssuedLink link) {
    world.feature.invitations().join(link.code(), new Join("Chauffage SA", PASSWORD));
  }

  private void refused(Actor actor, Role role, long organisation) {
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> invite(actor, role, organisation));
  }
}
