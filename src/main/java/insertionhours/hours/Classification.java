package insertionhours.hours;

import insertionhours.obligations.Modality;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What kind of hours a line really has, where its firm was mistaken.
 *
 * @param trade a code of the reference table of trades
 * @param version of the declaration as it was read
 */
public record Classification(
    @NotBlank @Size(max = 40) String trade, @NotNull Modality modality, @NotNull Long version) {}
