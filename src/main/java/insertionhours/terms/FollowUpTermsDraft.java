package insertionhours.terms;

import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import insertionhours.web.InOrder;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** The terms of following up the clauses of an authority, as its facilitators state them. */
@ReadOnlyFields({"facilitatorOrganisationId", "contractingAuthorityId"})
@InOrder(from = "redBelow", to = "amberBelow", message = "{terms.invalid.thresholds}")
public record FollowUpTermsDraft(
    @NotNull DeclarationRhythm calendar,
    @NotNull @Min(1) @Max(90) Integer daysToDeclare,
    @NotNull @PositiveOrZero @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal amberBelow,
    @NotNull @PositiveOrZero @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal redBelow,
    @NotNull @Cents @PositiveOrZero @Digits(integer = 6, fraction = 2) BigDecimal minimumHours,
    @Cents @Positive @Digits(integer = 6, fraction = 2) BigDecimal penaltyPerHour,
    @NotNull @Cents @DecimalMin("1") @DecimalMax("24") BigDecimal hoursPerDay,
    @NotNull @Cents @DecimalMin("1") @DecimalMax("744") BigDecimal hoursPerMonth,
    @NotNull @Cents @DecimalMin("1") @DecimalMax("8784") BigDecimal hoursPerYear,
    @Size(max = 200) String contactName,
    @Email @Size(max = 254) String contactEmail,
    @Size(max = 30) String contactPhone) {}
