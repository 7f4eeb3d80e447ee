package insertionhours.hours;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Computes the totals again from the lines. */
public final class TotalsService {
  private final Transactions transactions;
  private final TotalsDao dao;
  private final LotService lots;
  private final AuditLog audit;

  TotalsService(Transactions transactions, TotalsDao dao, LotService lots, AuditLog audit) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
    this.audit = audit;
  }

  /** Repairs the totals of all lots, one after the other, while the service runs. */
  public List<TotalsDifference> rebuild() {
    List<TotalsDifference> differences = new ArrayList<>();
    Optional<Long> lot = dao.nextLot(0);
    while (lot.isPresent()) {
      differences.addAll(rebuild(lot.get()));
      lot = dao.nextLot(lot.get());
    }
    return differences;
  }

  /**
   * @return what was found wrong and is right now, in the order of the keys
   */
  public List<TotalsDifference> rebuild(long lotId) {
    return transactions.call(
        () -> {
          lots.lock(lotId);
          List<TotalsDifference> differences =
              differences(lotId, byKey(dao.kept(lotId)), byKey(dao.computed(lotId)));
          differences.forEach(this::repair);
          if (!differences.isEmpty()) {
            dao.deleteEmpty(lotId);
            lots.touch(lotId);
            record(lotId, differences.size());
          }
          return differences;
        });
  }

  private void repair(TotalsDifference difference) {
    dao.add(difference.lotId(), difference.key(), difference.computed().minus(difference.kept()));
  }

  private void record(long lotId, int differences) {
    Subject subject = new Subject(SubjectType.LOT, lotId, dao.facilitatorOrganisation(lotId));
    audit.record(
        Actor.SERVICE,
        AuditAction.TOTALS_REBUILT,
        subject,
        null,
        null,
        String.valueOf(differences));
  }

  private static List<TotalsDifference> differences(
      long lotId, Map<TotalKey, TotalAmounts> kept, Map<TotalKey, TotalAmounts> computed) {
    TreeSet<TotalKey> keys = new TreeSet<>(kept.keySet());
    keys.addAll(computed.keySet());
    return keys.stream()
        .map(
            key ->
                new TotalsDifference(
                    lotId,
                    key,
                    kept.getOrDefault(key, TotalAmounts.ZERO),
                    computed.getOrDefault(key, TotalAmounts.ZERO)))
        .filter(difference -> !difference.kept().equals(difference.computed()))
        .toList();
  }

  private static SortedMap<TotalKey, TotalAmounts> byKey(List<TotalsDao.Row> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                TotalsDao.Row::key, TotalsDao.Row::amounts, TotalAmounts::plus, TreeMap::new));
  }
}
