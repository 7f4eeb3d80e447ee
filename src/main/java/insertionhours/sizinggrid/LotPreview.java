package insertionhours.sizinggrid;

import insertionhours.calibration.LocalSupply;
import insertionhours.measure.Hours;
import insertionhours.sizing.CalibrationResult;

/**
 * A lot that was sized and not kept.
 *
 * @param due what it would owe
 * @param supply null where no territory is known
 */
record LotPreview(long lotId, CalibrationResult result, Hours due, LocalSupply supply) {}
