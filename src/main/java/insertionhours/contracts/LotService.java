package insertionhours.contracts;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/** The lots of operations; their status and hours due are written here for the rooms above. */
public final class LotService {
  private final Transactions transactions;
  private final LotDao dao;
  private final OperationService operations;
  private final TradeService trades;
  private final NoClauseReasonService reasons;
  private final AuditLog audit;
  private final Clock clock;

  LotService(
      Transactions transactions,
      LotDao dao,
      OperationService operations,
      TradeService trades,
      NoClauseReasonService reasons,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.operations = operations;
    this.trades = trades;
    this.reasons = reasons;
    this.audit = audit;
    this.clock = clock;
  }

  public Listing<Lot> list(Actor actor, LotFilter filter, Slice slice) {
    return Listing.of(
        dao.list(
            today(),
            actor.facilitatorOrganisations(),
            actor.contractingAuthorities(),
            actor.enterprises(),
            filter,
            slice),
        slice,
        lot -> new Cursor(sortKey(lot, filter.sort()), lot.id()));
  }

  public long count(Actor actor, LotFilter filter) {
    return dao.count(
        actor.facilitatorOrganisations(),
        actor.contractingAuthorities(),
        actor.enterprises(),
        filter);
  }

  /**
   * @throws NotFound if there is none or the actor may not see it
   */
  public Lot find(Actor actor, long id) {
    return dao.visible(actor, id, today()).orElseThrow(NotFound::new);
  }

  /**
   * For a change.
   *
   * @throws NotAllowed if the actor sees it and is not its facilitator
   */
  public Lot findToChange(Actor actor, long id) {
    Lot lot = find(actor, id);
    if (!actor.facilitates(lot.facilitatorOrganisationId())) {
      throw new NotAllowed("ONLY_FACILITATOR");
    }
    return lot;
  }

  /** Held until the end of the transaction: changes of one lot's figures follow each other. */
  public void lock(long id) {
    dao.lock(id).orElseThrow(NotFound::new);
  }

  public Lot create(Actor actor, long operationId, LotDraft draft) {
    return transactions.call(
        () -> {
          operations.lock(operationId);
          Operation operation = operations.findToChange(actor, operationId);
          LotDraft dated = draft.within(operation);
          checkNumber(operationId, dated, null);
          check(dated);
          reasons.check("noClauseReason", dated.noClauseReason(), dated.publicationOn());
          LotStatus status = dated.clauseKind() == ClauseKind.NONE ? null : LotStatus.DRAFT;
          long id = dao.insert(operationId, dated, status, clock.instant());
          Subject subject = subject(id, operation.facilitatorOrganisationId());
          audit.record(actor, AuditAction.CREATED, subject, null, status, null);
          return find(actor, id);
        });
  }

  public Lot change(Actor actor, long id, LotDraft draft, long version) {
    return transactions.call(
        () -> {
          lock(id);
          Lot before = findToChange(actor, id);
          if (before.version() != version) {
            throw Conflict.staleVersion();
          }
          operations.lock(before.operationId());
          LotDraft dated = draft.within(operations.find(actor, before.operationId()));
          checkNumber(before.operationId(), dated, id);
          checkMonths(id, dated);
          LotStatus status = statusAfter(before, dated);
          check(dated);
          checkReason(before, dated);
          dao.update(id, dated, status, version, clock.instant());
          audit.record(actor, AuditAction.CHANGED, subject(before), before.status(), status, null);
          return find(actor, id);
        });
  }

  /** Only a lot that nothing depends on: no calibration, award, declaration or obligation. */
  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          lock(id);
          Lot lot = findToChange(actor, id);
          if (dao.countDependents(id) > 0) {
            throw new Conflict("LOT_IN_USE");
          }
          dao.delete(id);
          audit.record(actor, AuditAction.REMOVED, subject(lot));
        });
  }

  /**
   * Moves the obligation of a lot; which moves are legal is known to the room of obligations.
   *
   * @throws Conflict if the lot is no longer in the state that the move starts from
   */
  public void move(long id, LotStatus from, LotStatus to) {
    if (dao.updateStatus(id, from, to, clock.instant()) == 0) {
      throw Conflict.staleVersion();
    }
  }

  /** The figure in force from the lot's start, before any revision. */
  public void setHoursDue(long id, Hours hoursDue) {
    dao.updateHoursDue(id, hoursDue, clock.instant());
  }

  /** Notes that figures of the lot have changed, for the date of reports. */
  public void touch(long id) {
    dao.touch(id, clock.instant());
  }

  public static Subject subject(Lot lot) {
    return subject(lot.id(), lot.facilitatorOrganisationId());
  }

  private static Subject subject(long id, long organisation) {
    return new Subject(SubjectType.LOT, id, organisation);
  }

  private void checkNumber(long operationId, LotDraft draft, Long self) {
    dao.findByNumber(operationId, draft.number())
        .filter(other -> !other.equals(self))
        .ifPresent(
            other -> {
              throw Conflict.alreadyExists("lots", other);
            });
  }

  private void check(LotDraft draft) {
    trades.known("trade", draft.trade());
    if (draft.endsOn().isBefore(draft.startsOn())) {
      throw new RuleViolation("endsOn", "LOT_ENDS_BEFORE_START");
    }
  }

  /** What was right when it was given stays so while neither it nor the publication changes. */
  private void checkReason(Lot before, LotDraft draft) {
    boolean same =
        Objects.equals(before.noClauseReason(), draft.noClauseReason())
            && Objects.equals(before.publicationOn(), draft.publicationOn());
    if (!same) {
      reasons.check("noClauseReason", draft.noClauseReason(), draft.publicationOn());
    }
  }

  private void checkMonths(long id, LotDraft draft) {
    LocalDate first =
        draft.notifiedOn() != null && draft.notifiedOn().isAfter(draft.startsOn())
            ? draft.notifiedOn()
            : draft.startsOn();
    if (dao.countDeclarationsBefore(id, YearMonth.from(first).atDay(1)) > 0) {
      throw new Conflict("LOT_HAS_EARLIER_HOURS", YearMonth.from(first));
    }
  }

  private LotStatus statusAfter(Lot before, LotDraft draft) {
    boolean withClause = draft.clauseKind() != ClauseKind.NONE;
    if (before.status() == null) {
      return withClause ? LotStatus.DRAFT : null;
    }
    if (withClause) {
      return before.status();
    }
    if (dao.countDependents(before.id()) > 0) {
      throw new Conflict("LOT_IN_USE");
    }
    return null;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static String sortKey(Lot lot, LotFilter.Sort sort) {
    return switch (sort) {
      case ID -> String.format("%019d", lot.id());
      case NUMBER -> String.format("%06d", lot.number());
      case TITLE -> lot.title();
      case STARTS_ON -> lot.startsOn().toString();
      case ENDS_ON -> lot.endsOn().toString();
    };
  }
}
