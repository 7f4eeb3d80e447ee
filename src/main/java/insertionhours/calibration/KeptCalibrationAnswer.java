package insertionhours.calibration;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.measure.Hours;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kept calibration as the API gives it: inputs, answer and who kept it, at one level. The hours
 * of a fixed volume are given before rounding as {@code unroundedHours}.
 */
public record KeptCalibrationAnswer(
    long id,
    long lotId,
    @JsonUnwrapped CalibrationAnswer answer,
    Hours retainedHours,
    String retainedReason,
    Instant calculatedAt,
    String calculatedBy,
    LocalSupply localSupply,
    @JsonAnyGetter Map<String, JsonNode> inputs) {

  public static KeptCalibrationAnswer of(Calibration kept, CalibrationAnswer answer) {
    Map<String, JsonNode> inputs = new LinkedHashMap<>();
    KeptInput.tree(kept.input()).properties().forEach(e -> inputs.put(e.getKey(), e.getValue()));
    inputs.keySet().remove("method");
    inputs.keySet().remove("hours");
    return new KeptCalibrationAnswer(
        kept.id(),
        kept.lotId(),
        answer,
        kept.retainedHours(),
        kept.retainedReason(),
        kept.calculatedAt(),
        kept.calculatedBy(),
        kept.supply(),
        Collections.unmodifiableMap(inputs));
  }
}
