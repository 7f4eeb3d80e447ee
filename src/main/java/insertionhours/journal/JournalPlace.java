package insertionhours.journal;

/**
 * Where a note is kept: at a lot, or at an operation as a whole.
 *
 * @param lotId null for the operation
 * @param operationId null for the lot's
 */
public record JournalPlace(Long lotId, Long operationId) {
  public static JournalPlace lot(long id) {
    return new JournalPlace(id, null);
  }

  public static JournalPlace operation(long id) {
    return new JournalPlace(null, id);
  }
}
