package insertionhours.frameworks;

import insertionhours.Rooms;
import insertionhours.calibration.CalibrationDraft;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.sizing.CalibrationInput;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A framework contract sized by the rule of Paris and held by a group of three. */
final class FrameworkWorld {
  final Rooms rooms;
  final World world;
  final Actor facilitator;
  final ContractingAuthority authority;
  final Operation operation;
  final Enterprise holder;
  final Enterprise second;
  final Enterprise third;
  final Lot lot;

  FrameworkWorld(Rooms rooms, World world) {
    this.rooms = rooms;
    this.world = world;
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
    holder = world.company();
    second = world.company();
    third = world.company();
    lot = sized(1, "2700000", "2000", "1");
    award(lot, holder);
    world.engage(facilitator, lot, second, AwardRole.JOINT_HOLDER);
    world.engage(facilitator, lot, third, AwardRole.JOINT_HOLDER);
  }

  /** Sized by invoices, for 3,500,000 € expected. */
  Lot sized(int number, String trigger, String step, String hoursPerStep) {
    Lot made = world.lot(facilitator, operation, number, "HEATING");
    CalibrationInput input =
        new CalibrationInput.InvoiceBased(
            new BigDecimal("3500000"),
            new BigDecimal(trigger),
            new BigDecimal(step),
            new BigDecimal(hoursPerStep),
            null);
    rooms
        .calibration()
        .service()
        .keep(facilitator, made.id(), new CalibrationDraft(input, null, null));
    return made;
  }

  void award(Lot known, Enterprise enterprise) {
    rooms.obligations().awards().award(facilitator, known.id(), AwardDraft.holder(enterprise.id()));
  }

  Invoice invoice(Lot on, Enterprise by, String number, LocalDate day, String amount) {
    return rooms
        .frameworks()
        .invoices()
        .record(facilitator, on.id(), draft(by, number, day, amount));
  }

  static InvoiceDraft draft(Enterprise by, String number, LocalDate day, String amount) {
    return new InvoiceDraft(by.id(), number, day, new BigDecimal(amount));
  }

  /** The hours due on a day, as reports read them. */
  Hours dueOn(Lot known, LocalDate day) {
    return rooms
        .obligations()
        .obligations()
        .find(facilitator, known.id())
        .course()
        .on(day)
        .orElseThrow();
  }
}
