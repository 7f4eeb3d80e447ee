package insertionhours.sizinggrid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/** Calibrations of lots of one operation, kept together or not at all. */
public record OperationCalibrations(
    @NotEmpty @Size(max = 500) List<@NotNull @Valid LotCalibration> calibrations) {
  public OperationCalibrations {
    calibrations = calibrations == null ? List.of() : Collections.unmodifiableList(calibrations);
  }
}
