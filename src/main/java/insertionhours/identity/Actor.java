package insertionhours.identity;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts: a signed-in account with its grants. What it may do is the union of what its grants
 * allow.
 */
public record Actor(long accountId, String email, String displayName, List<Grant> grants)
    implements Principal {
  /** Nobody in particular: what the service does by itself, or a command of its operator. */
  public static final Actor SERVICE = new Actor(0, "", "", List.of());

  public Actor {
    grants = List.copyOf(grants);
  }

  @Override
  public String getName() {
    return displayName;
  }

  public boolean is(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  public boolean is(Role role, long organisationId) {
    return grants.stream()
        .anyMatch(grant -> grant.role() == role && grant.organisationId() == organisationId);
  }

  public boolean facilitates(long facilitatorOrganisationId) {
    return is(Role.FACILITATOR, facilitatorOrganisationId);
  }

  public boolean reads(long contractingAuthorityId) {
    return is(Role.AUTHORITY, contractingAuthorityId);
  }

  public boolean declaresFor(long enterpriseId) {
    return is(Role.DECLARANT, enterpriseId);
  }

  public Set<Long> facilitatorOrganisations() {
    return organisations(Role.FACILITATOR);
  }

  public Set<Long> contractingAuthorities() {
    return organisations(Role.AUTHORITY);
  }

  public Set<Long> enterprises() {
    return organisations(Role.DECLARANT);
  }

  private Set<Long> organisations(Role role) {
    return grants.stream()
        .filter(grant -> grant.role() == role)
        .map(Grant::organisationId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
