package insertionhours.erasure;

import java.util.List;

/**
 * What an erasure on request did.
 *
 * @param records the records of the person whose identity is gone, also those that were before
 */
public record Erased(long beneficiaryId, List<Long> records) {
  public Erased {
    records = List.copyOf(records);
  }
}
