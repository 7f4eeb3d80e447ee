package insertionhours.exits;

/**
 * What is looked for among the follow-ups; null for anything.
 *
 * @param search in names of people and employers and in references of operations
 */
public record FollowUpFilter(String search, Milestone milestone) {
  public static final FollowUpFilter ALL = new FollowUpFilter(null, null);

  boolean takes(FollowUp followUp) {
    return (milestone == null || milestone == followUp.milestone()) && followUp.mentions(search);
  }
}
