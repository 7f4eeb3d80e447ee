package insertionhours.sizinggrid;

import insertionhours.calibration.CalibrationDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * What is to be kept for one lot of an operation.
 *
 * @param version of the lot as read; null to keep whatever happened meanwhile
 */
public record LotCalibration(
    @NotNull Long lotId, Long version, @NotNull @Valid CalibrationDraft calibration) {}
