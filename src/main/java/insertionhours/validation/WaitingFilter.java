package insertionhours.validation;

/** Which declarations that await a decision; null means any. */
public record WaitingFilter(String search, Long lotId, Long enterpriseId) {
  public static final WaitingFilter ALL = new WaitingFilter(null, null, null);
}
