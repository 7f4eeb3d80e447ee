package insertionhours.evidence;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.counting.CountingPolicy;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.evidence.RetentionDao.Kept;
import insertionhours.evidence.RetentionDao.Retention;
import insertionhours.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * For how long files are kept: some months after the closing of their lot, which the counting
 * policy says. Then their content and name go; when they came and were seen stays. Whatever is done
 * twice, or on two instances at once, is done once.
 */
public final class EvidenceRetention {
  private final Transactions transactions;
  private final EvidenceDao files;
  private final RetentionDao dao;
  private final CountingPolicyService policies;
  private final AuditLog audit;
  private final Clock clock;

  EvidenceRetention(
      Transactions transactions,
      EvidenceDao files,
      RetentionDao dao,
      CountingPolicyService policies,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.files = files;
    this.dao = dao;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many months the files of a lot are kept after its closing. */
  public int months(long lotId) {
    return months(dao.retention(lotId));
  }

  /**
   * Deletes what has been kept long enough.
   *
   * @return of how many files
   */
  public int sweep() {
    LocalDate today = LocalDate.now(clock);
    return dao.ofClosedLots(today).stream()
        .filter(lot -> !lot.closedOn().plusMonths(months(lot)).isAfter(today))
        .mapToInt(lot -> empty(Actor.SERVICE, dao.keptOfLot(lot.lotId())))
        .sum();
  }

  /**
   * Deletes the files of people: those on their assignments, and those on declarations that name
   * nobody else who is still known; what is kept for others loses its name. Joins the transaction
   * of who calls it.
   *
   * @return of how many files
   */
  public int eraseOfAssignments(Actor actor, Collection<Long> assignmentIds) {
    return transactions.call(
        () -> {
          int emptied = empty(actor, dao.keptOfPeople(assignmentIds));
          dao.renameOfPeople(assignmentIds);
          return emptied;
        });
  }

  private int months(Retention lot) {
    if (!lot.copied()) {
      return policies
          .of(lot.facilitatorOrganisationId(), lot.contractingAuthorityId())
          .evidenceMonths();
    }
    return lot.months() == null ? CountingPolicy.usual(0, 0).evidenceMonths() : lot.months();
  }

  private int empty(Actor actor, List<Kept> kept) {
    return kept.stream().mapToInt(file -> transactions.call(() -> empty(actor, file))).sum();
  }

  private int empty(Actor actor, Kept file) {
    int emptied = files.empty(file.id(), clock.instant());
    if (emptied > 0) {
      files.deletePieces(file.id());
      audit.record(actor, AuditAction.DETACHED, file.subject(), file.kind(), null, null);
    }
    return emptied;
  }
}
