package insertionhours.sizinggrid;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import insertionhours.calibration.CalibrationAnswer;
import insertionhours.calibration.LocalSupply;
import insertionhours.measure.Hours;
import java.util.List;

/**
 * The lots of an operation sized together, as the API gives them.
 *
 * @param hours what they owe in all
 */
public record OperationCalibrationsAnswer<T>(List<T> items, Hours hours) {
  public OperationCalibrationsAnswer {
    items = List.copyOf(items);
  }

  /**
   * A lot that was sized and not kept.
   *
   * @param hoursDue the retained hours, else the computed ones
   * @param localSupply null where no territory is known
   */
  public record SizedLot(
      long lotId,
      @JsonUnwrapped CalibrationAnswer answer,
      Hours hoursDue,
      LocalSupply localSupply) {}
}
