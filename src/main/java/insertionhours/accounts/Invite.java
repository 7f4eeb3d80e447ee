package insertionhours.accounts;

import insertionhours.identity.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whom to invite, for what.
 *
 * @param organisationId 0 or null for an administrator
 */
public record Invite(
    @NotNull Role role, Long organisationId, @NotBlank @Email @Size(max = 254) String email) {
  long organisation() {
    return role == Role.ADMINISTRATOR || organisationId == null ? 0 : organisationId;
  }
}
