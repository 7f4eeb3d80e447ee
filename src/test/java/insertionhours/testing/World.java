package insertionhours.testing;

import insertionhours.Rooms;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.measure.Hours;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.AuthorityKind;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.ContractingAuthorityDetails;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseDetails;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.organisations.FacilitatorOrganisation;
import insertionhours.organisations.FacilitatorOrganisationDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/**
 * Parties and contracts for a test, made through the product's services with working defaults; a
 * test states only what matters to it. Accounts are made without a password, which takes long.
 */
public final class World {
  private static final AtomicInteger SERIAL = new AtomicInteger();
  public static final LocalDate START = LocalDate.of(2026, 2, 1);
  public static final LocalDate END = LocalDate.of(2027, 1, 31);

  private final Rooms rooms;
  private final Jdbi jdbi;

  World(Rooms rooms, Jdbi jdbi) {
    this.rooms = rooms;
    this.jdbi = jdbi;
  }

  public Actor account(String name, Grant... grants) {
    String email =
        name.toLowerCase().replace(' ', '.') + SERIAL.incrementAndGet() + "@test.example";
    long id =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO account (email, display_name, password_hash, created_at)
                        VALUES (:email, :name, 'none', '2026-01-01')
                        """)
                    .bind("email", email)
                    .bind("name", name)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    for (Grant grant : grants) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "INSERT INTO account_grant (account_id, role, organisation_id) VALUES (?, ?, ?)",
                  id,
                  grant.role().name(),
                  grant.organisationId()));
    }
    return new Actor(id, email, name, List.of(grants));
  }

  public Actor administrator() {
    return account("Ada Admin", new Grant(Role.ADMINISTRATOR, 0, ""));
  }

  /** A facilitator of a new organisation. */
  public Actor facilitator() {
    FacilitatorOrganisation organisation =
        rooms
            .organisations()
            .facilitators()
            .add(
                administrator(),
                new FacilitatorOrganisationDetails("Structure " + SERIAL.incrementAndGet()));
    return account(
        "Fanny Facilitator", new Grant(Role.FACILITATOR, organisation.id(), organisation.name()));
  }

  /** Another facilitator of the same organisation. */
  public Actor colleague(Actor facilitator) {
    return account("Colin Colleague", facilitator.grants().get(0));
  }

  public Actor reader(ContractingAuthority authority) {
    return account("Rita Reader", new Grant(Role.AUTHORITY, authority.id(), authority.name()));
  }

  public Actor declarant(Enterprise enterprise) {
    return account(
        "Denis Declarant", new Grant(Role.DECLARANT, enterprise.id(), enterprise.name()));
  }

  public ContractingAuthority authority() {
    return rooms
        .organisations()
        .authorities()
        .add(
            administrator(),
            new ContractingAuthorityDetails(
                "Bailleur " + SERIAL.incrementAndGet(), null, AuthorityKind.SOCIAL_LANDLORD, null));
  }

  public Enterprise enterprise(EnterpriseKind kind) {
    return rooms
        .organisations()
        .enterprises()
        .add(
            administrator(),
            new EnterpriseDetails("Entreprise " + SERIAL.incrementAndGet(), null, kind, null));
  }

  public Enterprise company() {
    return enterprise(EnterpriseKind.COMPANY);
  }

  public Operation operation(Actor facilitator, ContractingAuthority authority) {
    return rooms
        .contracts()
        .operations()
        .create(
            facilitator,
            new OperationDraft(
                authority.id(),
                "Réhabilitation",
                "OP-" + SERIAL.incrementAndGet(),
                null,
                START,
                END,
                List.of(),
                null,
                null));
  }

  public LotDraft lotDraft(int number, String trade) {
    return new LotDraft(
        number,
        "Lot de test",
        trade,
        ClauseKind.CONDITION,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public Lot lot(Actor facilitator, Operation operation, int number, String trade) {
    return rooms.contracts().lots().create(facilitator, operation.id(), lotDraft(number, trade));
  }

  /** A lot for which a calibration was kept. */
  public Lot calibrated(Actor facilitator, Operation operation, int number, long hours) {
    Lot lot = lot(facilitator, operation, number, "HEATING");
    rooms.obligations().obligations().require(facilitator, lot, Hours.of(hours));
    return rooms.contracts().lots().find(facilitator, lot.id());
  }

  /** A lot with its holder. */
  public Lot awarded(
      Actor facilitator, Operation operation, int number, long hours, Enterprise holder) {
    Lot lot = calibrated(facilitator, operation, number, hours);
    rooms.obligations().awards().award(facilitator, lot.id(), AwardDraft.holder(holder.id()));
    return rooms.contracts().lots().find(facilitator, lot.id());
  }

  public Award engage(Actor facilitator, Lot lot, Enterprise enterprise, AwardRole role) {
    return rooms
        .obligations()
        .awards()
        .award(
            facilitator,
            lot.id(),
            new AwardDraft(
                enterprise.id(),
                role,
                null,
                null,
                (BigDecimal) null,
                null,
                null,
                null,
                null,
                null,
                null));
  }
}
