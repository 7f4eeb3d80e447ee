package insertionhours.calibration;

import insertionhours.contracts.TradeService;
import insertionhours.texts.Messages;
import java.util.function.UnaryOperator;

/** Words calibrations with the texts of the pages and the labels of the reference table. */
public final class CalibrationWording {
  private final TradeService trades;

  CalibrationWording(TradeService trades) {
    this.trades = trades;
  }

  public CalibrationTexts in(Messages messages) {
    return new CalibrationTexts(
        messages.locale(), new Wording(messages, trades.wording(messages.locale())::apply));
  }

  private record Wording(Messages messages, UnaryOperator<String> trades) implements StepWording {
    @Override
    public String text(String key, Object... arguments) {
      return messages.text(key, arguments);
    }

    @Override
    public String trade(String code) {
      return trades.apply(code);
    }
  }
}
