package insertionhours.obligations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.contracts.Lot;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** An enterprise's part in a lot. */
public record Award(
    long id,
    long lotId,
    long enterpriseId,
    String enterpriseName,
    AwardRole role,
    Long engagedById,
    Hours offeredHours,
    BigDecimal hoursShare,
    LocalDate from,
    LocalDate to,
    boolean declares,
    String contactName,
    String contactEmail,
    String contactPhone,
    String deputyName,
    String deputyEmail,
    String deputyPhone,
    long version) {

  /** Whether the enterprise is on the lot on at least one day of the month. */
  @JsonIgnore
  public boolean isPresentIn(YearMonth month) {
    return (from == null || !YearMonth.from(from).isAfter(month))
        && (to == null || !YearMonth.from(to).isBefore(month));
  }

  /** Whether there is somebody to ask: a name, and a mail address or a number. */
  @JsonIgnore
  public boolean isReachable() {
    return isGiven(contactName) && (isGiven(contactEmail) || isGiven(contactPhone));
  }

  @JsonIgnore
  public boolean hasDeputy() {
    return isGiven(deputyName) || isGiven(deputyEmail) || isGiven(deputyPhone);
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  /** Whether the enterprise holds the contract. */
  public boolean holds() {
    return role == AwardRole.HOLDER;
  }

  /** For those who are to know the firm, but no person. */
  Award withoutContact() {
    return new Award(
        id,
        lotId,
        enterpriseId,
        enterpriseName,
        role,
        engagedById,
        offeredHours,
        hoursShare,
        from,
        to,
        declares,
        null,
        null,
        null,
        null,
        null,
        null,
        version);
  }

  /** Whether this enterprise has brought the other one in. */
  boolean hasEngaged(Award other) {
    return other.engagedById() != null && other.engagedById() == enterpriseId;
  }

  /** The first month that hours are awaited for. */
  public YearMonth firstMonth(Lot lot) {
    YearMonth ofLot = lot.firstMonth();
    return from == null || !YearMonth.from(from).isAfter(ofLot) ? ofLot : YearMonth.from(from);
  }
}
