package insertionhours.accounts;

import insertionhours.audit.AuditFeature;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.testing.MovableClock;
import insertionhours.testing.TestDatabase;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The room on a real database that is empty at the beginning of each test. */
final class AccountsWorld implements BeforeEachCallback {
  static final String PASSWORD = "une phrase de passe";
  static final String HOME = "192.0.2.1";

  static final long AGENCY = 1;
  static final long OTHER_AGENCY = 2;
  static final long LANDLORD = 3;
  static final long BUILDER = 4;
  static final long CLEANER = 5;

  private static AccountsWorld instance;

  final MovableClock clock = new MovableClock();
  final AccountsFeature feature;
  private final Transactions transactions;
  private final Jdbi jdbi;

  private AccountsWorld() {
    jdbi = TestDatabase.instance().jdbi();
    transactions = new Transactions(jdbi);
    feature =
        new AccountsFeature(
            jdbi,
            transactions,
            new AuditFeature(jdbi, clock).log(),
            clock,
            new SecuritySettings(
                URI.create("https://heures.example"),
                request -> HOME,
                List.of(new DemoAccount("facilitatrice@demo.example", "Une facilitatrice")),
                "insertion-demo",
                "test"),
            new Choices());
  }

  static synchronized AccountsWorld instance() {
    if (instance == null) {
      instance = new AccountsWorld();
    }
    return instance;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TestDatabase.instance().wipe();
    insert(
        "INSERT INTO facilitator_organisation (id, name, created_at) VALUES (1, 'Agence', NOW()), (2, 'Autre agence', NOW())");
    insert(
        "INSERT INTO contracting_authority (id, name, kind, changed_at) VALUES (3, 'Bailleur', 'SOCIAL_LANDLORD', NOW())");
    insert(
        "INSERT INTO enterprise (id, name, kind, changed_at) VALUES (4, 'Chauffage', 'COMPANY', NOW()), (5, 'Propreté', 'EI', NOW())");
    clock.set(Instant.parse("2026-05-31T08:00:00Z"));
  }

  Actor administrator() {
    return feature.provision().createAdministrator("administratrice@demo.example", PASSWORD);
  }

  Actor facilitator(String email, long agency) {
    return account(email, new Grant(Role.FACILITATOR, agency, ""));
  }

  Actor account(String email, Grant... grants) {
    return feature.provision().provision(email, email, PASSWORD, List.of(grants));
  }

  /** Somebody who has accepted an invitation. */
  Actor joined(Actor invitedBy, String email, Role role, long organisation) {
    IssuedLink link =
        feature.invitations().invite(invitedBy, new Invite(role, organisation, email));
    feature.invitations().join(link.code(), new Join(email, PASSWORD));
    return signedIn(email);
  }

  Actor signedIn(String email) {
    IssuedToken session = feature.sessions().signIn(email, PASSWORD, HOME, null);
    return feature.authenticator().bySession(session.token()).orElseThrow();
  }

  SignInSlowing slowing() {
    return new SignInSlowing(transactions, jdbi.onDemand(SignInFailureDao.class), clock);
  }

  List<String> audited() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT CONCAT_WS(' ', action, from_state, to_state) FROM audit_entry ORDER BY id")
                .mapTo(String.class)
                .list());
  }

  long count(String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  private void insert(String sql) {
    jdbi.useHandle(handle -> handle.execute(sql));
  }

  private static final class Choices implements OrganisationChoices {
    @Override
    public Map<Long, String> facilitatorOrganisations() {
      return Map.of(AGENCY, "Agence", OTHER_AGENCY, "Autre agence");
    }

    @Override
    public Map<Long, String> contractingAuthorities() {
      return Map.of(LANDLORD, "Bailleur");
    }

    @Override
    public Map<Long, String> enterprises() {
      return Map.of(BUILDER, "Chauffage", CLEANER, "Propreté");
    }

    @Override
    public Optional<String> name(Role role, long organisationId) {
      return switch (role) {
        case ADMINISTRATOR -> Optional.of("");
        case FACILITATOR -> Optional.ofNullable(facilitatorOrganisations().get(organisationId));
        case AUTHORITY -> Optional.ofNullable(contractingAuthorities().get(organisationId));
        case DECLARANT -> Optional.ofNullable(enterprises().get(organisationId));
      };
    }
  }
}
