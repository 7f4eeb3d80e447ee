package insertionhours.contracts;

import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A trade as the administrator states it, with a labour share valid from a date. */
public record TradeDraft(
    @NotBlank @Size(max = 100) String labelFr,
    @NotBlank @Size(max = 100) String labelEn,
    @NotNull @Pattern(regexp = "\\d{8}", message = "{contracts.invalid.cpv}") String cpvRoot,
    @NotNull @Positive @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal labourShare,
    @NotNull @PlausibleDate LocalDate labourShareFrom,
    @NotBlank @Size(max = 300) String labourShareSource) {}
