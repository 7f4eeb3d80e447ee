package insertionhours.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody invited says of herself. */
public record Join(@NotBlank @Size(max = 200) String displayName, @NotBlank String newPassword) {}
