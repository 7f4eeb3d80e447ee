package insertionhours.tenderfile;

import insertionhours.Rooms;
import insertionhours.calibration.Calibration;
import insertionhours.calibration.CalibrationDraft;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.sizing.CalibrationInput;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An operation whose note is to be drawn up. */
final class NoteWorld {
  final Rooms rooms;
  final Actor facilitator;
  final ContractingAuthority authority;
  final Operation operation;

  NoteWorld(Rooms rooms, World world) {
    this.rooms = rooms;
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
  }

  Lot lot(int number, String title) {
    return lot(number, title, "HEATING", ClauseKind.CONDITION, null, null);
  }

  Lot lot(
      int number,
      String title,
      String trade,
      ClauseKind kind,
      LocalDate publicationOn,
      String penalty) {
    return rooms
        .contracts()
        .lots()
        .create(
            facilitator,
            operation.id(),
            new LotDraft(
                number,
                title,
                trade,
                kind,
                kind == ClauseKind.NONE ? "Marché de moins de six mois" : null,
                null,
                null,
                null,
                null,
                null,
                null,
                publicationOn,
                null,
                null,
                penalty == null ? null : new BigDecimal(penalty)));
  }

  Calibration keep(Lot lot, CalibrationInput input, String retained, String reason) {
    return rooms
        .calibration()
        .service()
        .keep(
            facilitator,
            lot.id(),
            new CalibrationDraft(
                input, retained == null ? null : new BigDecimal(retained), reason));
  }

  TenderNote note() {
    return rooms.tenderFile().notes().of(facilitator, operation.id());
  }

  String text() {
    return NoteText.of(note());
  }

  /** With plain spaces, as one would type it. */
  static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
