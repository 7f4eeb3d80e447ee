package insertionhours.accounts;

import insertionhours.identity.Role;
import java.time.Instant;

/**
 * An open invitation, as the person invited reads it.
 *
 * @param organisationName "" for an administrator
 * @param accountExists there is an account for this address already, to which the role is added
 */
public record Invitation(
    String email,
    Role role,
    String organisationName,
    String invitedBy,
    Instant expiresAt,
    boolean accountExists) {}
