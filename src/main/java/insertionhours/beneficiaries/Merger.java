package insertionhours.beneficiaries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * @param otherId a record that is of the same person
 */
record Merger(@NotNull @Positive Long otherId) {}
