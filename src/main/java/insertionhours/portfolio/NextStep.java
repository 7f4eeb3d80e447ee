package insertionhours.portfolio;

import insertionhours.contracts.LotStatus;
import insertionhours.web.PageContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whose turn it is on a lot, in the words of the one who reads it.
 *
 * @param label what is to be done, or what is waited for
 * @param href where it is done, null when it is not the reader's turn
 * @param button what the way there is called, null without one
 */
public record NextStep(String label, String href, String button) {
  private static final NextStep NOTHING = new NextStep("", null, null);

  public boolean mine() {
    return href != null;
  }

  public boolean any() {
    return !label.isEmpty();
  }

  static NextStep of(PageContext page, Reader reader, LotTotals lot, Clock clock) {
    if (lot.status() == null) {
      return NOTHING;
    }
    return switch (reader) {
      case FACILITATOR -> ofFacilitator(page, lot, clock);
      case AUTHORITY -> waiting(page, reader, lot.status());
      case DECLARANT -> ofDeclarant(page, lot);
    };
  }

  private static NextStep ofFacilitator(PageContext page, LotTotals lot, Clock clock) {
    String here = Ways.lot(lot.id());
    return switch (lot.status()) {
      case DRAFT -> mine(page, "DRAFT", here + "/calibration");
      case CALIBRATED, IN_TENDER -> mine(page, lot.status().name(), here + "/awards/new");
      case AWARDED, RUNNING ->
          lot.submissions() == 0
              ? waiting(page, Reader.FACILITATOR, lot.status())
              : decide(page, lot, clock);
      case CLOSED -> waiting(page, Reader.FACILITATOR, lot.status());
    };
  }

  private static NextStep ofDeclarant(PageContext page, LotTotals lot) {
    return switch (lot.status()) {
      case AWARDED, RUNNING ->
          new NextStep(
              page.text("portfolio.next.DECLARANT." + lot.status()),
              Ways.lot(lot.id()) + "/declarations/new",
              page.text("portfolio.next.declare"));
      case DRAFT, CALIBRATED, IN_TENDER, CLOSED -> waiting(page, Reader.DECLARANT, lot.status());
    };
  }

  private static NextStep decide(PageContext page, LotTotals lot, Clock clock) {
    LocalDate since = LocalDate.ofInstant(lot.oldestSubmission(), clock.getZone());
    long days = ChronoUnit.DAYS.between(since, LocalDate.now(clock));
    return new NextStep(
        page.text("portfolio.next.decide", lot.submissions(), days),
        "/validation?lotId=" + lot.id(),
        page.text("portfolio.next.decideButton"));
  }

  private static NextStep mine(PageContext page, String status, String href) {
    return new NextStep(
        page.text("portfolio.next.FACILITATOR." + status),
        href,
        page.text("portfolio.next.button." + status));
  }

  private static NextStep waiting(PageContext page, Reader reader, LotStatus status) {
    String key = "portfolio.next." + reader + "." + status;
    return page.messages().has(key) ? new NextStep(page.text(key), null, null) : NOTHING;
  }
}
