package insertionhours.terms;

import java.util.Map;

/** The terms of some organisations with all their authorities. */
public final class AllTerms {
  /** The two who agreed. */
  record Parties(long organisation, long authority) {
    static Parties of(FollowUpTerms terms) {
      return new Parties(terms.facilitatorOrganisationId(), terms.contractingAuthorityId());
    }
  }

  private final Map<Parties, FollowUpTerms> agreed;

  AllTerms(Map<Parties, FollowUpTerms> agreed) {
    this.agreed = agreed;
  }

  /** The usual ones where nothing was agreed. */
  public FollowUpTerms of(long organisation, long authority) {
    FollowUpTerms found = agreed.get(new Parties(organisation, authority));
    return found == null ? FollowUpTerms.usual(organisation, authority) : found;
  }
}
