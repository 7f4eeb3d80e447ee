package insertionhours.hours;

import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.hours.PeopleDao.Sum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Computes the accepted hours of people again from the lines. */
public final class PeopleTotalsService {
  private final Transactions transactions;
  private final PeopleDao dao;
  private final TotalsDao totals;
  private final LotService lots;

  PeopleTotalsService(Transactions transactions, PeopleDao dao, TotalsDao totals, LotService lots) {
    this.transactions = transactions;
    this.dao = dao;
    this.totals = totals;
    this.lots = lots;
  }

  private record Key(long id, YearMonth month) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::id).thenComparing(Key::month);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Repairs those of all lots, then those of all people, one after the other, while the service
   * runs.
   *
   * @return what was found wrong and is right now
   */
  public List<PeopleDifference> rebuild() {
    List<PeopleDifference> differences = new ArrayList<>();
    Optional<Long> lot = totals.nextLot(0);
    while (lot.isPresent()) {
      differences.addAll(rebuildLot(lot.get()));
      lot = totals.nextLot(lot.get());
    }
    Optional<Long> person = dao.nextPerson(0);
    while (person.isPresent()) {
      differences.addAll(rebuildPerson(person.get()));
      person = dao.nextPerson(person.get());
    }
    return differences;
  }

  private List<PeopleDifference> rebuildLot(long lotId) {
    return transactions.call(
        () -> {
          lots.lock(lotId);
          List<PeopleDifference> found = new ArrayList<>();
          compare(
              dao.keptOnLot(lotId),
              dao.computedOnLot(lotId),
              (key, kept, computed) -> {
                dao.addOnLot(
                    lotId,
                    key.month(),
                    key.id(),
                    computed.worked().subtract(kept.worked()),
                    computed.accepted().subtract(kept.accepted()));
                dao.deleteEmpty(lotId, key.month());
                found.add(difference(lotId, key, kept, computed));
              });
          if (!found.isEmpty()) {
            lots.touch(lotId);
          }
          return found;
        });
  }

  private List<PeopleDifference> rebuildPerson(long personId) {
    return transactions.call(
        () -> {
          dao.holdRecords(personId);
          List<PeopleDifference> found = new ArrayList<>();
          compare(
              dao.keptOfPerson(personId),
              dao.computedOfPerson(personId),
              (key, kept, computed) -> {
                dao.begin(personId, key.month());
                dao.add(personId, key.month(), computed.accepted().subtract(kept.accepted()));
                found.add(difference(null, key, kept, computed));
              });
          return found;
        });
  }

  private static PeopleDifference difference(Long lotId, Key key, Sum kept, Sum computed) {
    return new PeopleDifference(lotId, key.id(), key.month(), kept.accepted(), computed.accepted());
  }

  /** What to do with hours that differ. */
  private interface Repair {
    void make(Key key, Sum kept, Sum computed);
  }

  private static void compare(List<Sum> kept, List<Sum> computed, Repair repair) {
    Map<Key, Sum> before = byKey(kept);
    Map<Key, Sum> after = byKey(computed);
    TreeSet<Key> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (Key key : keys) {
      Sum nothing = new Sum(key.id(), key.month(), BigDecimal.ZERO, BigDecimal.ZERO);
      Sum was = before.getOrDefault(key, nothing);
      Sum is = after.getOrDefault(key, nothing);
      if (was.worked().compareTo(is.worked()) != 0
          || was.accepted().compareTo(is.accepted()) != 0) {
        repair.make(key, was, is);
      }
    }
  }

  private static Map<Key, Sum> byKey(List<Sum> sums) {
    Map<Key, Sum> byKey = new TreeMap<>();
    sums.forEach(sum -> byKey.put(new Key(sum.id(), sum.month()), sum));
    return byKey;
  }
}
