package insertionhours.counting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import insertionhours.web.InOrder;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * All rules of a new version. Hours of a month are at most 744, those of 31 days.
 *
 * @param reason why the rules change; needed from the second version on
 */
@ReadOnlyFields({"number", "facilitatorOrganisationId", "contractingAuthorityId", "setBy", "setAt"})
@InOrder(from = "warningHours", to = "ceilingHours", message = "{counting.invalid.ceilings}")
public record CountingPolicyDraft(
    @NotNull @Min(1) @Max(120) Integer clockMonths,
    @NotNull @Min(1) @Max(120) Integer permanentMonths,
    @NotNull RuleLevel clockLevel,
    @NotNull @PositiveOrZero @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal trainingCap,
    @NotNull TrainingBase trainingBase,
    @NotNull RuleLevel trainingLevel,
    @NotNull Boolean leaveCounted,
    @NotNull @Cents @Positive @DecimalMax("744") BigDecimal warningHours,
    @NotNull @Cents @Positive @DecimalMax("744") BigDecimal ceilingHours,
    @NotNull RuleLevel ceilingLevel,
    @Cents @Positive @Digits(integer = 6, fraction = 2) BigDecimal conversionHourlyCost,
    @Min(1) @Max(120) Integer proofMonths,
    @NotNull RuleLevel proofLevel,
    @NotNull RuleLevel contractLevel,
    @NotNull @Min(1) @Max(120) Integer evidenceMonths,
    @Size(max = 1000) String reason) {

  public CountingPolicyDraft {
    reason = reason == null || reason.isBlank() ? null : reason.strip();
  }

  /** From a program, which may leave out the rules that are the usual ones. */
  @JsonCreator
  static CountingPolicyDraft completed(
      @JsonProperty("clockMonths") Integer clockMonths,
      @JsonProperty("permanentMonths") Integer permanentMonths,
      @JsonProperty("clockLevel") RuleLevel clockLevel,
      @JsonProperty("trainingCap") BigDecimal trainingCap,
      @JsonProperty("trainingBase") TrainingBase trainingBase,
      @JsonProperty("trainingLevel") RuleLevel trainingLevel,
      @JsonProperty("leaveCounted") Boolean leaveCounted,
      @JsonProperty("warningHours") BigDecimal warningHours,
      @JsonProperty("ceilingHours") BigDecimal ceilingHours,
      @JsonProperty("ceilingLevel") RuleLevel ceilingLevel,
      @JsonProperty("conversionHourlyCost") BigDecimal conversionHourlyCost,
      @JsonProperty("proofMonths") Integer proofMonths,
      @JsonProperty("proofLevel") RuleLevel proofLevel,
      @JsonProperty("contractLevel") RuleLevel contractLevel,
      @JsonProperty("evidenceMonths") Integer evidenceMonths,
      @JsonProperty("reason") String reason) {
    CountingPolicy usual = CountingPolicy.usual(0, 0);
    return new CountingPolicyDraft(
        or(clockMonths, usual.clockMonths()),
        or(permanentMonths, usual.permanentMonths()),
        or(clockLevel, usual.clockLevel()),
        or(trainingCap, usual.trainingCap()),
        or(trainingBase, usual.trainingBase()),
        or(trainingLevel, usual.trainingLevel()),
        or(leaveCounted, usual.leaveCounted()),
        or(warningHours, usual.warningHours().value()),
        or(ceilingHours, usual.ceilingHours().value()),
        or(ceilingLevel, usual.ceilingLevel()),
        conversionHourlyCost,
        proofMonths,
        or(proofLevel, usual.proofLevel()),
        or(contractLevel, usual.contractLevel()),
        or(evidenceMonths, usual.evidenceMonths()),
        reason);
  }

  private static <T> T or(T said, T usual) {
    return said == null ? usual : said;
  }
}
