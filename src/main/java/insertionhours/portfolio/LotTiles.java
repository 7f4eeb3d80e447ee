package insertionhours.portfolio;

import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import insertionhours.measure.WorkTime;
import insertionhours.measure.WorkTime.Unit;
import insertionhours.progress.LotProgress;
import insertionhours.web.PageContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The six figures at the top of a lot's page. */
final class LotTiles {
  private static final String NONE = "–";

  /**
   * A figure.
   *
   * @param look the class that sets it off
   * @param href to the lines behind it, null for none
   * @param notes below it
   */
  public record Tile(String label, String value, String look, String href, List<String> notes) {}

  private final PageContext page;
  private final LotProgress progress;
  private final WorkTime time;
  private final LocalDate today;

  LotTiles(PageContext page, LotProgress progress, WorkTime time, LocalDate today) {
    this.page = page;
    this.progress = progress;
    this.time = time;
    this.today = today;
  }

  List<Tile> all() {
    return List.of(due(), expected(), declared(), accepted(), remaining(), forecast());
  }

  private Tile due() {
    List<String> notes = new ArrayList<>();
    if (progress.due() != null) {
      notes.add(text("days", time.in(Unit.DAYS, progress.due()), time.hoursPerDay()));
      notes.add(text("months", time.in(Unit.MONTHS, progress.due())));
    }
    return new Tile(text("due"), value(progress.due()), "figure-main", null, notes);
  }

  private Tile expected() {
    Hours expected = progress.expected();
    if (expected == null) {
      return new Tile(text("expected"), NONE, "", null, List.of());
    }
    List<String> notes = new ArrayList<>(List.of(text("expectedOn", today)));
    boolean behind = expected.isMoreThan(progress.accepted());
    if (behind) {
      notes.add(text("behind", expected.remainingAfter(progress.accepted())));
    }
    return new Tile(text("expected"), value(expected), behind ? "figure-alert" : "", null, notes);
  }

  private Tile declared() {
    List<String> notes = new ArrayList<>();
    if (!progress.pending().isZero()) {
      notes.add(text("pending", progress.pending()));
    }
    return new Tile(text("declared"), value(progress.declared()), "", lines(), notes);
  }

  private Tile accepted() {
    List<String> notes = new ArrayList<>();
    if (progress.rate() != null) {
      notes.add(page.formats().percent(progress.rate()));
      if (!progress.due().isMoreThan(progress.accepted())) {
        notes.add(text(progress.accepted().isMoreThan(progress.due()) ? "beyond" : "reached"));
      }
    }
    if (!progress.opening().isZero()) {
      notes.add(text("opening", progress.opening()));
    }
    return new Tile(text("accepted"), value(progress.accepted()), "figure-main", lines(), notes);
  }

  private Tile remaining() {
    Hours left = progress.remaining();
    List<String> notes =
        left == null || left.isZero()
            ? List.of()
            : List.of(text("days", time.in(Unit.DAYS, left), time.hoursPerDay()));
    return new Tile(text("remaining"), value(left), "", null, notes);
  }

  private Tile forecast() {
    if (progress.forecast() == null) {
      return new Tile(text("forecast"), NONE, "", null, List.of(text("noForecast")));
    }
    List<String> notes = new ArrayList<>();
    boolean below = progress.due() != null && progress.due().isMoreThan(progress.forecast());
    if (progress.due() != null) {
      AchievementRate.of(progress.forecast(), progress.due())
          .map(page.formats()::percent)
          .ifPresent(notes::add);
    }
    if (below) {
      notes.add(text("belowDue"));
    }
    return new Tile(
        text("forecast"), value(progress.forecast()), below ? "figure-alert" : "", null, notes);
  }

  private String lines() {
    return Ways.lot(progress.lotId()) + "/hours";
  }

  private String value(Hours hours) {
    return hours == null ? NONE : page.formats().hours(hours);
  }

  private String text(String key, Object... arguments) {
    return page.text("portfolio.tile." + key, arguments);
  }
}
