package insertionhours.hours;

import insertionhours.obligations.Modality;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * What totals of a lot are kept by.
 *
 * @param enterpriseId that declared the lines
 * @param withPerson whether the lines name people
 */
public record TotalKey(
    YearMonth month, long enterpriseId, String trade, Modality modality, boolean withPerson)
    implements Comparable<TotalKey> {
  private static final Comparator<TotalKey> ORDER =
      Comparator.comparing(TotalKey::month)
          .thenComparing(TotalKey::enterpriseId)
          .thenComparing(TotalKey::trade)
          .thenComparing(TotalKey::modality)
          .thenComparing(TotalKey::withPerson);

  @Override
  public int compareTo(TotalKey other) {
    return ORDER.compare(this, other);
  }
}
