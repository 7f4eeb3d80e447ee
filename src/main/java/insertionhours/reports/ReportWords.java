package insertionhours.reports;

import insertionhours.measure.AchievementRate;
import insertionhours.obligations.Modality;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.texts.Formats;
import insertionhours.texts.Messages;
import java.util.function.Function;

/** The words of a report in its reader's language, alike in its table and on its page. */
record ReportWords(Messages messages, Function<String, String> trades) {

  String text(String key, Object... arguments) {
    return messages.text("reports." + key, arguments);
  }

  Formats formats() {
    return Formats.in(messages.locale());
  }

  String trade(String code) {
    return trades.apply(code);
  }

  String modality(String code) {
    return messages.label(Modality.valueOf(code));
  }

  String status(LotAchievement lot) {
    return lot.cancelled()
        ? messages.label(ObligationOutcome.CANCELLED)
        : messages.label(lot.status());
  }

  String scope(ReportScope scope) {
    return scope.isAll()
        ? text("scope.all")
        : text("scope.part", scope.facilitatorOrganisation().name());
  }

  String rate(AchievementRate rate) {
    return rate == null ? text("rate.none") : formats().percent(rate);
  }

  /** As a table for spreadsheet programs carries it: the percentage as a number. */
  Object rateCell(AchievementRate rate) {
    return rate == null ? text("rate.none") : rate.percent();
  }
}
