package insertionhours.sizinggrid;

import insertionhours.Rooms;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.contracts.PurchaseFamily;
import insertionhours.identity.Actor;
import insertionhours.obligations.ObligationMove;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.obligations.OpeningHours;
import insertionhours.obligations.TakeOver;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.ContractingAuthorityDetails;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseDetails;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.terms.SizingDefaultDraft;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** An operation to be sized, and what is around it. */
final class GridWorld {
  private final Rooms rooms;
  private final World world;
  final Actor facilitator;
  final ContractingAuthority authority;
  final Operation operation;

  GridWorld(Rooms rooms, World world) {
    this.rooms = rooms;
    this.world = world;
    facilitator = world.facilitator();
    authority = world.authority();
    operation = operation("27375");
  }

  Operation operation(String commune) {
    return rooms
        .contracts()
        .operations()
        .create(
            facilitator,
            new OperationDraft(
                authority.id(),
                "Résidence",
                "GRID-" + System.nanoTime(),
                commune,
                World.START,
                World.END,
                List.of(),
                null,
                null));
  }

  Lot lot(int number, String trade, String amount) {
    return lot(operation, number, trade, amount);
  }

  Lot lot(Operation of, int number, String trade, String amount) {
    return rooms
        .contracts()
        .lots()
        .create(facilitator, of.id(), draft(number, trade, amount, ClauseKind.CONDITION, null));
  }

  Lot withoutClause(int number, String reason) {
    return rooms
        .contracts()
        .lots()
        .create(
            facilitator,
            operation.id(),
            draft(number, "PAINTING", "1000", ClauseKind.NONE, reason));
  }

  private static LotDraft draft(
      int number, String trade, String amount, ClauseKind kind, String reason) {
    return new LotDraft(
        number,
        "Lot " + trade,
        trade,
        kind,
        reason,
        null,
        null,
        null,
        amount == null ? null : new BigDecimal(amount),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  Lot now(Lot lot) {
    return rooms.contracts().lots().find(facilitator, lot.id());
  }

  void move(Lot lot, LotStatus to) {
    rooms
        .obligations()
        .obligations()
        .move(facilitator, lot.id(), new ObligationMove(to, null, null));
  }

  /** What the authority's clauses of works are sized with. */
  void agree(String rate, String cost) {
    rooms
        .terms()
        .terms()
        .putDefault(
            facilitator,
            facilitator.grants().get(0).organisationId(),
            authority.id(),
            new SizingDefaultDraft(
                PurchaseFamily.WORKS,
                LocalDate.of(2026, 1, 1),
                new BigDecimal(rate),
                new BigDecimal(cost),
                "Délibération du 12 décembre"));
  }

  /** Says where the authority is. */
  void settle(String commune) {
    rooms
        .organisations()
        .authorities()
        .change(
            facilitator,
            authority.id(),
            new ContractingAuthorityDetails(authority.name(), null, authority.kind(), commune),
            authority.version());
  }

  Enterprise enterprise(EnterpriseKind kind, String commune, String... trades) {
    return rooms
        .organisations()
        .enterprises()
        .add(
            facilitator,
            new EnterpriseDetails(
                "Structure " + System.nanoTime(), null, kind, commune, List.of(trades)));
  }

  /** A lot that has ended in another operation of the same organisation. */
  void ended(Actor by, Operation in, int number, String trade, String amount, long due, long done) {
    Lot taken =
        rooms
            .obligations()
            .takeOvers()
            .takeOver(
                by,
                in.id(),
                TakeOver.of(
                    draft(number, trade, amount, ClauseKind.CONDITION, null),
                    world.company().id(),
                    BigDecimal.valueOf(due),
                    new OpeningHours(BigDecimal.valueOf(done), YearMonth.of(2026, 3), "Tableur")));
    rooms
        .obligations()
        .obligations()
        .move(
            by, taken.id(), new ObligationMove(LotStatus.CLOSED, ObligationOutcome.ACHIEVED, null));
  }
}
