package insertionhours.erasure;

import insertionhours.assignments.AssignmentStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Until when an identity is kept: two years after the obligation of the lot closed, as the hours
 * may be controlled until then; two years after the last contract day where the lot stays open; six
 * months after a refusal, or after the recording of somebody who was never proposed. The latest of
 * all assignments decides.
 */
final class ErasureDate {
  private static final int YEARS = 2;
  private static final int MONTHS = 6;

  private ErasureDate() {}

  /**
   * @return the first day on which the identity is not kept any more; empty while a contract
   *     without an end runs on an open lot
   */
  static Optional<LocalDate> of(LocalDate recordedOn, List<Stay> stays) {
    if (stays.isEmpty()) {
      return Optional.of(recordedOn.plusMonths(MONTHS));
    }
    LocalDate latest = LocalDate.MIN;
    for (Stay stay : stays) {
      LocalDate last = due(stay);
      if (last == null) {
        return Optional.empty();
      }
      latest = last.isAfter(latest) ? last : latest;
    }
    return Optional.of(latest);
  }

  private static LocalDate due(Stay stay) {
    if (stay.status() == AssignmentStatus.REFUSED) {
      return stay.decidedOn().plusMonths(MONTHS);
    }
    LocalDate end = stay.lotClosedOn() != null ? stay.lotClosedOn() : stay.lastContractDay();
    return end == null ? null : end.plusYears(YEARS);
  }
}
