package insertionhours.awaited;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/** What a facilitator says need not be awaited of a firm on a lot, and what must be after all. */
public final class WaiverService {
  private final Transactions transactions;
  private final WaiverDao dao;
  private final DeclarationCalendar calendar;
  private final LotService lots;
  private final AuditLog audit;
  private final Clock clock;

  WaiverService(
      Transactions transactions,
      WaiverDao dao,
      DeclarationCalendar calendar,
      LotService lots,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.calendar = calendar;
    this.lots = lots;
    this.audit = audit;
    this.clock = clock;
  }

  public WaivedMonth find(Actor actor, long id) {
    WaivedMonth waived = dao.find(id).orElseThrow(NotFound::new);
    requireOwn(actor, waived.lotId());
    return waived;
  }

  /**
   * Stops awaiting a month that is not handed in.
   *
   * @throws Conflict if it is waived already, was declared, or is to be corrected
   * @throws RuleViolation if it is no month that the enterprise has to declare on the lot
   */
  public WaivedMonth waive(Actor actor, long lotId, WaiverDraft draft) {
    return transactions.call(
        () -> {
          Lot lot = lots.findToChange(actor, lotId);
          lots.lock(lotId);
          dao.find(lotId, draft.enterpriseId(), draft.month())
              .ifPresent(
                  waived -> {
                    throw Conflict.alreadyExists("waivers", waived.id());
                  });
          checkAwaited(lotId, draft);
          long id = dao.insert(lotId, draft, actor.accountId(), clock.instant());
          audit.record(
              actor, AuditAction.MONTH_WAIVED, subject(lot), null, draft.month(), draft.reason());
          return dao.find(id).orElseThrow();
        });
  }

  /** The month is awaited again, unless it was declared meanwhile. */
  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          WaivedMonth waived = dao.find(id).orElseThrow(NotFound::new);
          Lot lot = requireOwn(actor, waived.lotId());
          dao.delete(id);
          audit.record(actor, AuditAction.WAIVER_REMOVED, subject(lot), waived.month(), null, null);
        });
  }

  /**
   * Awaits the months after the one that the enterprise declared its last, as if it had not.
   *
   * @return the month that was not the last
   * @throws Conflict if it has declared none to be its last
   */
  public YearMonth awaitAgain(Actor actor, long lotId, long enterpriseId) {
    return transactions.call(
        () -> {
          Lot lot = lots.findToChange(actor, lotId);
          lots.lock(lotId);
          YearMonth finished = ofFirm(lotId, enterpriseId).get(0).finishedIn();
          if (finished == null) {
            throw new Conflict("FIRM_NOT_FINISHED");
          }
          dao.setNotFinished(lotId, enterpriseId, finished);
          audit.record(actor, AuditAction.AWAITED_AGAIN, subject(lot), finished, null, null);
          return finished;
        });
  }

  private void checkAwaited(long lotId, WaiverDraft draft) {
    MonthState state =
        ofFirm(lotId, draft.enterpriseId()).stream()
            .filter(month -> month.month().equals(draft.month()))
            .map(AwaitedMonth::state)
            .findFirst()
            .orElseThrow(() -> new RuleViolation("month", "MONTH_NOT_AWAITED", draft.month()));
    switch (state) {
      case MISSING, DRAFT, WAIVED -> {}
      case RETURNED -> throw new Conflict("MONTH_TO_BE_CORRECTED", draft.month());
      case DECLARED, ZERO -> throw new Conflict("MONTH_ALREADY_DECLARED", draft.month());
    }
  }

  /** Never empty. */
  private List<AwaitedMonth> ofFirm(long lotId, long enterpriseId) {
    List<AwaitedMonth> months =
        calendar.ofLot(lotId).stream()
            .filter(month -> month.enterpriseId() == enterpriseId)
            .toList();
    if (months.isEmpty()) {
      throw new RuleViolation("enterpriseId", "FIRM_NOT_AWAITED");
    }
    return months;
  }

  /** Waivers are not there for others, who read that a month is waived and not why. */
  private Lot requireOwn(Actor actor, long lotId) {
    try {
      return lots.findToChange(actor, lotId);
    } catch (NotAllowed notTheirs) {
      throw new NotFound();
    }
  }

  private static Subject subject(Lot lot) {
    return new Subject(SubjectType.LOT, lot.id(), lot.facilitatorOrganisationId());
  }
}
