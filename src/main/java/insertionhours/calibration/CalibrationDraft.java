package insertionhours.calibration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import insertionhours.json.Cents;
import insertionhours.json.Unwrapped;
import insertionhours.measure.Hours;
import insertionhours.problems.RuleViolation;
import insertionhours.sizing.CalibrationInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A calibration to keep. In JSON the fields of the input and the two others are at one level.
 *
 * @param retainedHours what is asked for instead of the computed hours, null for the latter
 * @param retainedReason needed where the retained hours differ from the computed ones, or the
 *     effort rate from the one stated for the authority
 */
@JsonDeserialize(using = CalibrationDraftDeserializer.class)
public record CalibrationDraft(
    @Unwrapped @NotNull @Valid CalibrationInput input,
    @PositiveOrZero @DecimalMax(CalibrationDraft.MOST_HOURS) @Cents BigDecimal retainedHours,
    @Size(max = 1000) String retainedReason) {
  static final String MOST_HOURS = "99999999.99";

  /**
   * The hours that the lot shall owe.
   *
   * @throws RuleViolation if they differ from the computed ones and nothing says why
   */
  public Hours due(Hours computed) {
    if (retainedHours == null) {
      return computed;
    }
    Hours retained = new Hours(retainedHours);
    if (!retained.equals(computed) && !isExplained()) {
      throw new RuleViolation("retainedReason", "CALIBRATION_REASON_NEEDED", computed, retained);
    }
    return retained;
  }

  @JsonIgnore
  public boolean isExplained() {
    return retainedReason != null && !retainedReason.isBlank();
  }
}
