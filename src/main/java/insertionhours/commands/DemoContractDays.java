package insertionhours.commands;

import insertionhours.assignments.ContractType;
import insertionhours.assignments.WorkContract;
import insertionhours.organisations.EnterpriseKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The contracts of somebody of the demonstration: of the type and length that the employer has. */
final class DemoContractDays {
  /** How many months somebody stays who does not stay for good. */
  static final int TURN = 7;

  private static final int RENEWED_AFTER = 4;
  private static final int WEEK = 7;
  private static final int WORKING_DAYS = 5;

  private final LocalDate today;

  DemoContractDays(LocalDate today) {
    this.today = today;
  }

  /** Of ordinary companies one place in four is for good. */
  static boolean isPermanent(EnterpriseKind employer, int place) {
    return employer == EnterpriseKind.COMPANY && place % 4 == 1;
  }

  /**
   * One after the other: an insertion enterprise renews once, an agency has missions.
   *
   * @param lotEnds the last day that the lot needs anybody
   */
  List<WorkContract> contracts(
      EnterpriseKind employer, LocalDate start, LocalDate lotEnds, int place) {
    LocalDate turn = start.plusMonths(TURN).minusDays(1);
    LocalDate end = turn.isAfter(lotEnds) ? lotEnds : turn;
    if (isPermanent(employer, place)) {
      return List.of(new WorkContract(ContractType.PERMANENT, start, null));
    }
    return switch (employer) {
      case TEMP_AGENCY, ETTI, AI -> place % 3 == 0 ? weekly(start, end) : monthly(start, end);
      case EI, ACI, NEIGHBOURHOOD_COMPANY -> renewed(start, end);
      case EITI -> List.of(new WorkContract(ContractType.BUSINESS_CREATION, start, end));
      case GEIQ ->
          List.of(
              new WorkContract(
                  ContractType.APPRENTICESHIP, start, start.plusYears(2).minusDays(1)));
      case ESAT -> List.of(new WorkContract(ContractType.SUPPORTED_WORK, start, null));
      case COMPANY, EA, EATT -> List.of(new WorkContract(ContractType.FIXED_TERM, start, end));
    };
  }

  /** Missions from Monday to Friday, known until next week. */
  List<WorkContract> weekly(LocalDate start, LocalDate end) {
    List<WorkContract> missions = new ArrayList<>();
    LocalDate from = start;
    while (!from.isAfter(end) && !from.isAfter(today.plusDays(WEEK))) {
      LocalDate friday = from.plusDays(WORKING_DAYS - from.getDayOfWeek().getValue());
      if (!friday.isBefore(from)) {
        missions.add(
            new WorkContract(ContractType.MISSION, from, friday.isAfter(end) ? end : friday));
      }
      from = from.plusDays(WEEK + 1L - from.getDayOfWeek().getValue());
    }
    return missions;
  }

  private List<WorkContract> monthly(LocalDate start, LocalDate end) {
    List<WorkContract> missions = new ArrayList<>();
    for (LocalDate from = start;
        !from.isAfter(end) && !from.isAfter(today.plusDays(WEEK));
        from = from.plusMonths(1)) {
      LocalDate last = from.plusMonths(1).minusDays(1);
      missions.add(new WorkContract(ContractType.MISSION, from, last.isAfter(end) ? end : last));
    }
    return missions;
  }

  private static List<WorkContract> renewed(LocalDate start, LocalDate end) {
    LocalDate second = start.plusMonths(RENEWED_AFTER);
    return second.isAfter(end)
        ? List.of(new WorkContract(ContractType.INSERTION_FIXED_TERM, start, end))
        : List.of(
            new WorkContract(ContractType.INSERTION_FIXED_TERM, start, second.minusDays(1)),
            new WorkContract(ContractType.INSERTION_FIXED_TERM, second, end));
  }
}
