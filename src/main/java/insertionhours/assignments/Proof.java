package insertionhours.assignments;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import insertionhours.web.InOrder;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * That a proof exists and until when it is valid.
 *
 * @param type null only where it is no longer shown: to an enterprise, once decided, if it tells
 *     why the person is eligible
 * @param validUntil as the document says, null where it says nothing
 * @param seenOn when a facilitator saw it, null while nobody has; never taken from a request
 */
@JsonIgnoreProperties(value = "seenOn", allowGetters = true)
@InOrder(from = "issuedOn", to = "validUntil")
public record Proof(
    ProofType type,
    @NotNull @PlausibleDate LocalDate issuedOn,
    @PlausibleDate LocalDate validUntil,
    LocalDate seenOn) {
  private static final int PASS_MONTHS = 24;

  /** Not seen by a facilitator yet. */
  public Proof(ProofType type, LocalDate issuedOn, LocalDate validUntil) {
    this(type, issuedOn, validUntil, null);
  }

  /** As an enterprise sees it once the person was decided about. */
  Proof withoutCriterion() {
    return type != null && type.tellsCriterion()
        ? new Proof(null, issuedOn, validUntil, seenOn)
        : this;
  }

  /** Whether it is the usual proof of a criterion. */
  boolean isOfType(String usual) {
    return type != null && type.name().equals(usual);
  }

  /** Whether it is the same document, seen or not. */
  boolean isSameAs(Proof other) {
    return unseen().equals(other.unseen());
  }

  Proof unseen() {
    return new Proof(type, issuedOn, validUntil);
  }

  Proof seen(LocalDate day) {
    return seenOn != null ? this : new Proof(type, issuedOn, validUntil, day);
  }

  boolean isPass() {
    return type == ProofType.IAE_PASS;
  }

  /** Whether it is a PASS IAE that holds on a day. */
  boolean isPassOn(LocalDate day) {
    return isPass() && !day.isBefore(issuedOn) && !day.isAfter(end());
  }

  /** Its last day, null where it has none; a PASS IAE is given for 24 months. */
  LocalDate end() {
    return validUntil == null && isPass() ? issuedOn.plusMonths(PASS_MONTHS) : validUntil;
  }

  /**
   * Whether it is too old on a day: past its own end, or without one issued longer ago than that.
   *
   * @param months null for any age
   */
  boolean isTooOldOn(LocalDate day, Integer months) {
    return end() != null
        ? day.isAfter(end())
        : months != null && day.isAfter(issuedOn.plusMonths(months));
  }
}
