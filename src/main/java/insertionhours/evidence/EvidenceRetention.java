package insertionhours.evidence;

import insertionhours.counting.CountingPolicy;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * For how long files are kept: some months after the closing of their lot, which the counting
 * policy says. Then their content and name go; when they came and were seen stays. Nothing here
 * needs an actor, and whatever is done twice, or on two instances at once, is done once.
 */
public final class EvidenceRetention {
  private final Transactions transactions;
  private final EvidenceDao dao;
  private final CountingPolicyService policies;
  private final Clock clock;

  EvidenceRetention(
      Transactions transactions, EvidenceDao dao, CountingPolicyService policies, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.policies = policies;
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
        .mapToInt(lot -> empty(dao.keptOfLot(lot.lotId())))
        .sum();
  }

  /**
   * Deletes the files of people: those on their assignments, and those on declarations that name
   * nobody but them. Joins the transaction of who calls it.
   *
   * @return of how many files
   */
  public int eraseOfAssignments(Collection<Long> assignmentIds) {
    return transactions.call(() -> empty(dao.keptOfPeople(assignmentIds)));
  }

  private int months(EvidenceDao.Retention lot) {
    if (!lot.copied()) {
      return policies
          .of(lot.facilitatorOrganisationId(), lot.contractingAuthorityId())
          .evidenceMonths();
    }
    return lot.months() == null ? CountingPolicy.usual(0, 0).evidenceMonths() : lot.months();
  }

  private int empty(List<Long> files) {
    return files.stream().mapToInt(id -> transactions.call(() -> empty(id))).sum();
  }

  private int empty(long id) {
    int emptied = dao.empty(id, clock.instant());
    if (emptied > 0) {
      dao.deletePieces(id);
    }
    return emptied;
  }
}
