package insertionhours.frameworks;

import insertionhours.calibration.Calibration;
import insertionhours.calibration.CalibrationService;
import insertionhours.contracts.Lot;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.sizing.CalibrationInput.InvoiceBased;
import java.util.Optional;

/** Which rule by invoices holds for a lot. */
final class FrameworkRules {
  private final FrameworkDao dao;
  private final CalibrationService calibrations;

  FrameworkRules(FrameworkDao dao, CalibrationService calibrations) {
    this.dao = dao;
    this.calibrations = calibrations;
  }

  /** A rule and where it comes from. */
  record Known(FrameworkRule rule, RuleSource source) {}

  /** The one entered for the lot, else that of the calibration kept last; empty without any. */
  Optional<Known> of(Lot lot) {
    return dao.terms(lot.id())
        .filter(terms -> terms.stepAmount() != null)
        .map(
            terms ->
                new FrameworkRule(terms.triggerAmount(), terms.stepAmount(), terms.hoursPerStep()))
        .map(rule -> new Known(rule, RuleSource.AGREED))
        .or(() -> sized(lot).map(rule -> new Known(rule, RuleSource.CALIBRATION)));
  }

  /** Whether the lot was sized by invoices. */
  Optional<FrameworkRule> sized(Lot lot) {
    return calibrations
        .last(lot)
        .map(Calibration::input)
        .filter(InvoiceBased.class::isInstance)
        .map(InvoiceBased.class::cast)
        .map(
            input ->
                new FrameworkRule(
                    new EuroAmount(input.triggerAmount()),
                    new EuroAmount(input.stepAmount()),
                    new Hours(input.hoursPerStep())));
  }
}
