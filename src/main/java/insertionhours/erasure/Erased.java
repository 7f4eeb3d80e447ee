package insertionhours.erasure;

import java.util.List;

/**
 * What an erasure on request did.
 *
 * @param beneficiaryId the record asked for; where an organisation of others knows it too, what the
 *     own one knew of it, as a record of its own
 * @param records the records of the person whose identity is gone, also those that were before
 */
public record Erased(long beneficiaryId, List<Long> records) {
  public Erased {
    records = List.copyOf(records);
  }
}
