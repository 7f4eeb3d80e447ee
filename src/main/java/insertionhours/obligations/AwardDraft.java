package insertionhours.obligations;

import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import insertionhours.measure.Hours;
import insertionhours.web.InOrder;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An enterprise's part in a lot, as its facilitator states it.
 *
 * @param engagedById the enterprise on the lot that brought this one in, null for the authority
 * @param offeredHours in the bid; only the holder's bind
 * @param hoursShare of the hours of a group of holders, 0 to 1
 * @param from first day of presence, null for the lot's
 * @param to last day of presence, null for the lot's
 * @param declares whether hours are awaited of it every month; by its role and kind when absent
 * @param contactName of the referent, who is asked first
 * @param deputyName of who is asked when the referent does not answer
 */
@ReadOnlyFields({"id", "lotId", "enterpriseName"})
@InOrder(from = "from", to = "to")
public record AwardDraft(
    @NotNull Long enterpriseId,
    @NotNull AwardRole role,
    Long engagedById,
    @Cents @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal offeredHours,
    @PositiveOrZero @DecimalMax("1") BigDecimal hoursShare,
    @PlausibleDate LocalDate from,
    @PlausibleDate LocalDate to,
    Boolean declares,
    @Size(max = 200) String contactName,
    @Email @Size(max = 254) String contactEmail,
    @Size(max = 30) String contactPhone,
    @Size(max = 200) String deputyName,
    @Email @Size(max = 254) String deputyEmail,
    @Size(max = 30) String deputyPhone) {

  /** Without a deputy. */
  public AwardDraft(
      Long enterpriseId,
      AwardRole role,
      Long engagedById,
      BigDecimal offeredHours,
      BigDecimal hoursShare,
      LocalDate from,
      LocalDate to,
      Boolean declares,
      String contactName,
      String contactEmail,
      String contactPhone) {
    this(
        enterpriseId,
        role,
        engagedById,
        offeredHours,
        hoursShare,
        from,
        to,
        declares,
        contactName,
        contactEmail,
        contactPhone,
        null,
        null,
        null);
  }

  public static AwardDraft holder(long enterpriseId) {
    return new AwardDraft(
        enterpriseId, AwardRole.HOLDER, null, null, null, null, null, null, null, null, null);
  }

  Hours offered() {
    return offeredHours == null ? null : new Hours(offeredHours);
  }

  boolean offersOtherwise(Award before) {
    return !Objects.equals(before.offeredHours(), offered());
  }
}
