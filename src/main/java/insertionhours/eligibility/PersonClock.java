package insertionhours.eligibility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.WorkContract;
import insertionhours.measure.Hours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The clock of a person, for her facilitators.
 *
 * @param lastName null once erased
 * @param startsOn null while nothing countable was admitted, like the end
 * @param endsOn the last day that counts on what runs now: the earliest where lots or contracts
 *     differ; null also where no end is known
 * @param remainingDays from today to the end, 0 on the last day, negative after it
 * @param decisions that stand, in the order in which they were made
 */
public record PersonClock(
    long beneficiaryId,
    long facilitatorOrganisationId,
    @JsonIgnore String lastName,
    @JsonIgnore String firstName,
    LocalDate startsOn,
    LocalDate endsOn,
    Long remainingDays,
    List<ClockDecision> decisions,
    List<Counted> assignments,
    @JsonIgnore List<Month> months) {

  public PersonClock {
    decisions = List.copyOf(decisions);
    assignments = List.copyOf(assignments);
    months = List.copyOf(months);
  }

  /**
   * How an assignment counts, by the rules of its lot.
   *
   * @param countsFrom null unless admitted, like the rest
   * @param endsOn the last day that counts, whatever its contracts last; null where no end is known
   */
  public record Counted(
      long assignmentId,
      long beneficiaryId,
      long lotId,
      @JsonIgnore String lotName,
      @JsonIgnore int lotNumber,
      long employerId,
      String employerName,
      AssignmentStatus status,
      LocalDate countsFrom,
      int clockMonths,
      int permanentMonths,
      List<WorkContract> contracts,
      List<Window> windows,
      LocalDate endsOn,
      Long remainingDays) {

    public Counted {
      contracts = List.copyOf(contracts);
      windows = List.copyOf(windows);
    }
  }

  /** Accepted hours of a month, over all lots of an employer. */
  public record Month(YearMonth month, String employerName, Hours hours) {}
}
