package insertionhours.terms;

import insertionhours.contracts.PurchaseFamily;
import insertionhours.json.Cents;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Figures to size with from a day on; the same family and day again replaces them. */
public record SizingDefaultDraft(
    @NotNull PurchaseFamily family,
    @NotNull @PlausibleDate LocalDate validFrom,
    @NotNull @Positive @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal effortRate,
    @NotNull @Cents @Positive @Digits(integer = 6, fraction = 2) BigDecimal hourlyLabourCost,
    @NotBlank @Size(max = 300) String source) {}
