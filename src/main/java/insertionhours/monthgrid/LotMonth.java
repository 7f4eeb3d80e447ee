package insertionhours.monthgrid;

import insertionhours.declaring.PeopleRows;
import insertionhours.declaring.Staff;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.LotReference;
import insertionhours.monthgrid.MonthLotDao.MonthLot;
import insertionhours.obligations.Modality;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of an enterprise on a lot.
 *
 * @param declared the first declaration of the month, null while there is none
 * @param before that of the last earlier month with hours, null for none
 * @param staff whose hours may be written down
 */
record LotMonth(MonthLot place, Declaration declared, Declaration before, Staff staff) {
  LotReference lot() {
    return place.lot();
  }

  boolean isShown() {
    return place.open() || declared != null;
  }

  /** Whether hours can be written down. */
  boolean isEditable() {
    return place.open() && (declared == null || declared.status().isOpen());
  }

  /** Null while nothing is kept. */
  Long version() {
    return declared == null ? null : declared.version();
  }

  /** As in the last month with hours; before there is one, as the part in the lot suggests. */
  Modality usual() {
    if (before != null) {
      return before.lines().get(0).modality();
    }
    return place.role() == null
        ? Modality.DIRECT_HIRE
        : Modality.usual(place.clauseKind(), place.role());
  }

  /**
   * The lines with hours of the month right before, without their remarks; none if it had none. Of
   * the people those who still work.
   */
  List<DeclarationLineDraft> linesOf(YearMonth previous) {
    return before == null || !before.month().equals(previous)
        ? List.of()
        : before.toDraft().lines().stream()
            .filter(line -> PeopleRows.mayStand(line, staff))
            .map(LotMonth::plain)
            .toList();
  }

  /** The lines of the last earlier month with hours. */
  List<DeclarationLine> linesBefore() {
    return before == null ? List.of() : before.lines();
  }

  private static DeclarationLineDraft plain(DeclarationLineDraft line) {
    return new DeclarationLineDraft(
        line.assignmentId(),
        line.employerId(),
        line.trade(),
        line.modality(),
        line.hoursWorked(),
        line.trainingHours(),
        null,
        null);
  }
}
