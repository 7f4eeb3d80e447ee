package insertionhours.calibration;

import insertionhours.web.PageContext;
import java.util.List;

/**
 * A kept calibration in the reader's language.
 *
 * @param computed what the method gave, null when that was retained
 * @param reason null when none was given
 * @param supply the count of that day, null when there is none to be seen
 * @param again where its inputs can be changed
 */
public record KeptCalibrationView(
    String by,
    String at,
    String method,
    String due,
    String computed,
    String reason,
    List<String> steps,
    String supply,
    String again) {

  static KeptCalibrationView of(PageContext page, Calibration kept, CalibrationTexts texts) {
    boolean other = !kept.due().equals(kept.result().hours());
    return new KeptCalibrationView(
        kept.calculatedBy(),
        page.formats().instant(kept.calculatedAt()),
        page.messages().label(kept.result().method()),
        page.formats().hours(kept.due()),
        other ? page.formats().hours(kept.result().hours()) : null,
        kept.retainedReason(),
        texts.answer(kept.result()).steps().stream().map(CalibrationAnswer.Step::label).toList(),
        kept.supply() == null
            ? null
            : page.text(
                "calibration.kept.supply", kept.supply().count(), kept.supply().department()),
        LotCalibrationView.path(kept.lotId()) + "?" + CalibrationEntry.of(kept.input()).query(""));
  }
}
