package insertionhours.calibration;

import insertionhours.sizing.ACalibrationInput;
import insertionhours.sizing.CalibrationInput;
import insertionhours.texts.Messages;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences as they stand in the bundle; trades by their code. */
public record BundleWording(Locale locale) implements StepWording {
  public static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "messages.calibration",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }

  public static CalibrationAnswer answer(Locale locale, CalibrationInput input) {
    return new CalibrationTexts(locale, new BundleWording(locale))
        .answer(ACalibrationInput.sized(input));
  }

  @Override
  public String text(String key, Object... arguments) {
    return Messages.in(locale).text(key, arguments);
  }

  @Override
  public String trade(String code) {
    return "<" + code + ">";
  }
}
