package insertionhours.obligations;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationTransitions.Saying;
import insertionhours.obligations.ObligationTransitions.Trigger;
import insertionhours.problems.Conflict;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The life of an obligation: its figure, its moves and its revisions. */
public final class ObligationService {
  private final Transactions transactions;
  private final ObligationDao dao;
  private final LotService lots;
  private final HolderContact contact;
  private final CountingPolicyService policies;
  private final AuditLog audit;
  private final Clock clock;

  ObligationService(
      Transactions transactions,
      ObligationDao dao,
      LotService lots,
      HolderContact contact,
      CountingPolicyService policies,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
    this.contact = contact;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  /** The obligation of a lot that the actor may see. */
  public Obligation find(Actor actor, long lotId) {
    return of(lots.find(actor, lotId));
  }

  Obligation of(Lot lot) {
    ObligationDao.Row row =
        dao.find(lot.id())
            .orElse(new ObligationDao.Row(null, null, null, null, null, null, null, null));
    return new Obligation(
        lot.id(),
        lot.status(),
        row.outcome(),
        row.minimumHours(),
        row.offeredHours(),
        lot.hoursDue(),
        row.closedOn(),
        row.openingHours() == null
            ? null
            : new Obligation.Opening(row.openingHours(), row.openingUntil(), row.openingSource()),
        revisions(lot.id()));
  }

  /**
   * @throws Conflict if no calibration may be kept for the lot as it is now
   */
  public void checkCalibration(Lot lot) {
    requireClause(lot);
    ObligationTransitions.find(lot.status(), LotStatus.CALIBRATED, Trigger.CALIBRATION_KEPT);
  }

  /**
   * The hours that a kept calibration asks for; the lot becomes, or stays, calibrated.
   *
   * @throws Conflict if the lot is in tender or beyond: then the figure changes by revision
   */
  public void require(Actor actor, Lot lot, Hours minimum) {
    transactions.run(
        () -> {
          checkCalibration(lot);
          dao.putMinimum(lot.id(), minimum);
          lots.setHoursDue(lot.id(), minimum);
          advance(actor, lot, LotStatus.CALIBRATED, null);
        });
  }

  /** A move that a facilitator asks for. */
  public Obligation move(Actor actor, long lotId, ObligationMove move) {
    return transactions.call(
        () -> {
          lots.lock(lotId);
          Lot lot = lots.findToChange(actor, lotId);
          requireClause(lot);
          check(lot, move);
          if (lot.status() == LotStatus.AWARDED && move.to() == LotStatus.RUNNING) {
            contact.require(lotId);
          }
          boolean closing = move.to() == LotStatus.CLOSED;
          dao.ensure(lotId);
          dao.putOutcome(lotId, move.outcome(), closing ? LocalDate.now(clock) : null);
          advance(actor, lot, move.to(), said(move));
          return find(actor, lotId);
        });
  }

  /** A new figure from a date on; figures of earlier dates stay what they were. */
  public Obligation revise(Actor actor, long lotId, RevisionDraft draft) {
    return transactions.call(
        () -> {
          lots.lock(lotId);
          Lot lot = lots.findToChange(actor, lotId);
          requireClause(lot);
          if (lot.status() != LotStatus.AWARDED && lot.status() != LotStatus.RUNNING) {
            throw new Conflict("REVISION_NEEDS_AWARD", lot.status());
          }
          int number = dao.lastRevision(lotId) + 1;
          Hours due = draft.due();
          long id =
              dao.insertRevision(lotId, number, due, draft, clock.instant(), actor.accountId());
          for (int i = 0; i < draft.schedule().size(); i++) {
            dao.insertScheduleRow(id, i, draft.schedule().get(i));
          }
          lots.touch(lotId);
          audit.record(
              actor,
              AuditAction.REVISED,
              LotService.subject(lot),
              lot.hoursDue(),
              due,
              draft.reason());
          return find(actor, lotId);
        });
  }

  /**
   * What the first hours submitted on an awarded lot do to it. It never waits for a contact: who
   * submits for the holder becomes it where there is none.
   */
  public void startWithFirstSubmission(Actor actor, Lot lot) {
    if (lot.status() == LotStatus.AWARDED) {
      ObligationTransitions.find(lot.status(), LotStatus.RUNNING, Trigger.FIRST_SUBMISSION);
      contact.learn(actor, lot);
      advance(actor, lot, LotStatus.RUNNING, null);
    }
  }

  /**
   * What binds: the greater of the minimum and the holder's offer (court of Rennes, February 2026:
   * an offer above the minimum binds).
   */
  static Hours binding(Hours minimum, Hours offered) {
    return offered != null && offered.isMoreThan(minimum) ? offered : minimum;
  }

  static void requireClause(Lot lot) {
    if (lot.status() == null) {
      throw new Conflict("LOT_WITHOUT_CLAUSE");
    }
  }

  void advance(Actor actor, Lot lot, LotStatus to, String reason) {
    if (lot.status() != to) {
      lots.move(lot.id(), lot.status(), to);
      policies.follow(lot, to);
      audit.record(actor, AuditAction.MOVED, LotService.subject(lot), lot.status(), to, reason);
    }
  }

  private static void check(Lot lot, ObligationMove move) {
    Saying saying = ObligationTransitions.find(lot.status(), move.to(), Trigger.MOVE).saying();
    boolean legal =
        switch (saying) {
          case NOTHING, OUTCOME -> true;
          case CANCELLATION -> move.outcome() == ObligationOutcome.CANCELLED;
          case REASON -> {
            if (!move.hasReason()) {
              throw new RuleViolation("reason", "REASON_NEEDED");
            }
            yield true;
          }
        };
    if (!legal) {
      throw new Conflict("ONLY_CANCELLATION", lot.status());
    }
  }

  private static String said(ObligationMove move) {
    if (move.outcome() == null) {
      return move.reason();
    }
    return move.hasReason() ? move.outcome() + ": " + move.reason() : move.outcome().name();
  }

  /** What is due over time of lots that the caller may show, whoever asks: one for each id. */
  public Map<Long, DueCourse> courses(Collection<Long> lotIds) {
    Map<Long, List<ScheduleRow>> schedules = schedules(lotIds);
    Map<Long, List<DueCourse.Figure>> figures =
        dao.figures(lotIds).stream()
            .collect(
                Collectors.groupingBy(
                    ObligationDao.FigureRow::lotId,
                    Collectors.mapping(row -> figure(row, schedules), Collectors.toList())));
    return dao.firstFigures(lotIds).stream()
        .collect(
            Collectors.toMap(
                ObligationDao.FirstFigure::lotId,
                row -> new DueCourse(row.first(), figures.getOrDefault(row.lotId(), List.of()))));
  }

  private static DueCourse.Figure figure(
      ObligationDao.FigureRow row, Map<Long, List<ScheduleRow>> schedules) {
    return new DueCourse.Figure(
        row.number(),
        row.effectiveOn(),
        row.hoursDue(),
        schedules.getOrDefault(row.id(), List.of()));
  }

  private Map<Long, List<ScheduleRow>> schedules(Collection<Long> lotIds) {
    return dao.scheduleRows(lotIds).stream()
        .collect(
            Collectors.groupingBy(
                ObligationDao.ScheduleRowOf::revisionId,
                Collectors.mapping(ObligationDao.ScheduleRowOf::row, Collectors.toList())));
  }

  private List<Revision> revisions(long lotId) {
    List<ObligationDao.RevisionRow> rows = dao.revisions(lotId);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<ScheduleRow>> schedules = schedules(List.of(lotId));
    return rows.stream()
        .map(row -> revision(row, schedules.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static Revision revision(ObligationDao.RevisionRow row, List<ScheduleRow> schedule) {
    return new Revision(
        row.number(),
        row.hoursDue(),
        row.effectiveOn(),
        row.reason(),
        row.amendmentNumber(),
        row.decisionReference(),
        schedule,
        row.recordedAt(),
        row.recordedBy());
  }
}
