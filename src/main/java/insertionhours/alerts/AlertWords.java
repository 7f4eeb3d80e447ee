package insertionhours.alerts;

import insertionhours.texts.Formats;
import insertionhours.web.PageContext;
import java.math.BigDecimal;

/** An alert as it is told: the formula with its numbers, what is needed, what is missing. */
public final class AlertWords {
  private final PageContext page;
  private final LotAlert alert;

  public AlertWords(PageContext page, LotAlert alert) {
    this.page = page;
    this.alert = alert;
  }

  public String levelCode() {
    return "ALERT_" + alert.level();
  }

  public String level() {
    return page.messages().label(alert.level());
  }

  public boolean behind() {
    return alert.level() != AlertLevel.NONE;
  }

  /** For instance "35 % : 70 h validées sur 200 h attendues à ce jour (alerte sous 70 %)". */
  public String formula() {
    if (alert.share() == null) {
      return page.text("alerts.nothingExpected");
    }
    return page.text(
        "alerts.formula",
        page.formats().share(alert.share()),
        alert.accepted(),
        alert.expected(),
        page.formats().share(threshold()));
  }

  private BigDecimal threshold() {
    return alert.level() == AlertLevel.RED ? alert.redBelow() : alert.amberBelow();
  }

  public String share() {
    return alert.share() == null ? "–" : page.formats().share(alert.share());
  }

  public String remaining() {
    return page.formats().hours(alert.remaining());
  }

  public String endsOn() {
    return page.formats().date(alert.endsOn());
  }

  /** What has to be done every week, or that the end is past. */
  public String pace() {
    if (alert.reached()) {
      return null;
    }
    return alert.hoursPerWeek() == null
        ? page.text("alerts.past", alert.remaining())
        : page.text("alerts.pace", alert.hoursPerWeek());
  }

  public boolean ending() {
    return alert.ending();
  }

  /** Null where nothing is missing or no rate is known. */
  public String price() {
    Formats formats = page.formats();
    return alert.priceTag() == null
        ? null
        : page.text(
            "alerts.price",
            formats.hours(alert.remaining()),
            formats.euros(alert.penaltyPerHour()),
            formats.euros(alert.priceTag()));
  }
}
