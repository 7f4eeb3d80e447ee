package insertionhours.counting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.listing.SearchPattern;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What counts on the lots of an authority, and how strictly it is held. A version is never changed:
 * a lot keeps the one that was in force when its tender began. Practice differs between
 * territories, so that every figure is the authority's own.
 *
 * @param id null for the usual policy, which holds where none was set
 * @param number of the version, 0 for the usual policy
 * @param clockMonths how long a person counts from the first countable contract over all employers:
 *     24 (usual national rule), 1 to 120
 * @param permanentMonths how long a permanent contract counts from its start: 48 (contract of the
 *     city of Paris, 2021), 1 to 120
 * @param clockLevel of hours outside the clock
 * @param trainingCap the most training hours that count, as a share of the base: 0 for none, at
 *     most 1
 * @param trainingLevel of training over the cap
 * @param leaveCounted whether firms are told to declare paid leave
 * @param warningHours of a person in a month over all employers from which the facilitator is
 *     warned: 180, above 0, at most 744
 * @param ceilingHours the same, from which acceptance needs a reason, or is refused: 220, at least
 *     {@code warningHours}, at most 744
 * @param conversionHourlyCost euros of an invoice of an EA or ESAT that stand for an hour, null for
 *     no conversion
 * @param proofMonths the greatest age of a proof on the first contract day, null for that of the
 *     criterion
 * @param contractLevel of contract types that an employer's kind does not know
 * @param evidenceMonths after the closing of the lot until its files are deleted, 1 to 120
 * @param reason why the rules are these, null for the usual policy and where none was given
 */
public record CountingPolicy(
    @JsonIgnore Long id,
    int number,
    long facilitatorOrganisationId,
    long contractingAuthorityId,
    int clockMonths,
    int permanentMonths,
    RuleLevel clockLevel,
    BigDecimal trainingCap,
    TrainingBase trainingBase,
    RuleLevel trainingLevel,
    boolean leaveCounted,
    Hours warningHours,
    Hours ceilingHours,
    RuleLevel ceilingLevel,
    EuroAmount conversionHourlyCost,
    Integer proofMonths,
    RuleLevel proofLevel,
    RuleLevel contractLevel,
    int evidenceMonths,
    String reason,
    String setBy,
    Instant setAt) {

  /** What holds where an authority has set nothing. */
  public static CountingPolicy usual(long organisation, long authority) {
    return new CountingPolicy(
        null,
        0,
        organisation,
        authority,
        24,
        48,
        RuleLevel.BLOCKING,
        BigDecimal.ZERO,
        TrainingBase.HOURS_WORKED,
        RuleLevel.BLOCKING,
        false,
        Hours.of(180),
        Hours.of(220),
        RuleLevel.WARNING,
        null,
        null,
        RuleLevel.WARNING,
        RuleLevel.WARNING,
        12,
        null,
        null,
        null);
  }

  /**
   * @param text null for any
   */
  boolean mentions(String text) {
    return text == null || SearchPattern.isIn(text, reason);
  }

  /** For readers who are not its facilitators: the rules without who set them and why. */
  CountingPolicy rulesAlone() {
    return new CountingPolicy(
        id,
        number,
        facilitatorOrganisationId,
        contractingAuthorityId,
        clockMonths,
        permanentMonths,
        clockLevel,
        trainingCap,
        trainingBase,
        trainingLevel,
        leaveCounted,
        warningHours,
        ceilingHours,
        ceilingLevel,
        conversionHourlyCost,
        proofMonths,
        proofLevel,
        contractLevel,
        evidenceMonths,
        null,
        null,
        setAt);
  }
}
