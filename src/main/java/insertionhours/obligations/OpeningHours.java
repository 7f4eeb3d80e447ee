package insertionhours.obligations;

import insertionhours.json.Cents;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Hours that were accepted before the contract was taken over. They count to date and in no month.
 *
 * @param until the last month they cover
 * @param source where the figure comes from: a report, a spreadsheet, a letter
 */
public record OpeningHours(
    @NotNull @Cents @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal hours,
    @NotNull @PlausibleDate YearMonth until,
    @NotBlank @Size(max = 300) String source) {}
