package insertionhours.dashboard;

import insertionhours.alerts.AlertFilter;
import insertionhours.alerts.AlertService;
import insertionhours.assignments.AssignmentFilter;
import insertionhours.assignments.AssignmentService;
import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.DeclarationCalendar;
import insertionhours.contracts.OperationFilter;
import insertionhours.contracts.OperationService;
import insertionhours.dashboard.FacilitatorHome.Waiting;
import insertionhours.eligibility.EligibilityService;
import insertionhours.erasure.ErasureService;
import insertionhours.exits.ExitService;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.journal.JournalService;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.programme.ProgrammeService;
import insertionhours.validation.ValidationQueue;
import insertionhours.validation.WaitingDeclaration;
import insertionhours.validation.WaitingFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what a facilitator sees first. */
final class FacilitatorDesk {
  private static final int MOST = 10;
  private static final int DAYS_AHEAD = 7;

  private final ValidationQueue queue;
  private final AssignmentService assignments;
  private final DeclarationCalendar calendar;
  private final AlertService alerts;
  private final ErasureService erasure;
  private final ProgrammeService programme;
  private final JournalService journal;
  private final EligibilityService eligibility;
  private final ExitService exits;
  private final LotList lots;
  private final OperationService operations;
  private final Clock clock;

  FacilitatorDesk(
      ValidationQueue queue,
      AssignmentService assignments,
      DeclarationCalendar calendar,
      AlertService alerts,
      ErasureService erasure,
      ProgrammeService programme,
      JournalService journal,
      EligibilityService eligibility,
      ExitService exits,
      LotList lots,
      OperationService operations,
      Clock clock) {
    this.queue = queue;
    this.assignments = assignments;
    this.calendar = calendar;
    this.alerts = alerts;
    this.erasure = erasure;
    this.programme = programme;
    this.journal = journal;
    this.eligibility = eligibility;
    this.exits = exits;
    this.lots = lots;
    this.operations = operations;
    this.clock = clock;
  }

  /**
   * @param facilitator with no other role
   */
  FacilitatorHome of(Actor facilitator) {
    List<WaitingDeclaration> waiting =
        queue.waiting(facilitator, WaitingFilter.ALL, new Slice(MOST, Cursor.START)).items();
    List<AwaitedMonth> months = calendar.late(facilitator);
    return new FacilitatorHome(
        queue.count(facilitator, WaitingFilter.ALL),
        waiting.isEmpty() ? 0 : waiting.get(0).waitingDays(),
        assignments.count(facilitator, AssignmentFilter.WAITING),
        months.size(),
        months.isEmpty() ? 0 : months.get(0).daysLate(),
        lots.count(facilitator, LotListFilter.toCalibrate(Role.FACILITATOR)),
        alerts.list(facilitator, AlertFilter.ALL).size(),
        erasure.soon(facilitator, null).size(),
        programme.toSize(facilitator).size(),
        eligibility.ending(facilitator, null, null).size(),
        exits.count(facilitator),
        journal.due(facilitator, LocalDate.now(clock).plusDays(DAYS_AHEAD)),
        longest(waiting, months),
        operations.count(facilitator, OperationFilter.ALL) == 0,
        LocalDate.now(clock));
  }

  private static List<Waiting> longest(
      List<WaitingDeclaration> waiting, List<AwaitedMonth> months) {
    return Stream.concat(
            waiting.stream().map(FacilitatorDesk::toDecide),
            months.stream().limit(MOST).map(FacilitatorDesk::awaited))
        .sorted(Comparator.comparingLong(Waiting::days).reversed())
        .limit(MOST)
        .toList();
  }

  private static Waiting toDecide(WaitingDeclaration declaration) {
    return new Waiting(
        true,
        declaration.lot(),
        declaration.enterpriseId(),
        declaration.enterpriseName(),
        declaration.month(),
        declaration.id(),
        declaration.waitingDays());
  }

  private static Waiting awaited(AwaitedMonth awaited) {
    return new Waiting(
        false,
        awaited.lot(),
        awaited.enterpriseId(),
        awaited.enterpriseName(),
        awaited.month(),
        awaited.declarationId(),
        awaited.daysLate());
  }
}
