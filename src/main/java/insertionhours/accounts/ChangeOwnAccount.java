package insertionhours.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What one may change of one's own account.
 *
 * @param newPassword null to keep the present one
 */
public record ChangeOwnAccount(
    @NotBlank @Size(max = 200) String displayName,
    @NotBlank @Email @Size(max = 254) String email,
    String newPassword,
    @NotBlank String presentPassword,
    @NotNull Long version) {}
