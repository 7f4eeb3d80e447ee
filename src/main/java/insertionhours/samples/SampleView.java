package insertionhours.samples;

import insertionhours.declaring.PersonName;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormField.Option;
import insertionhours.forms.FormInput;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The result sheet of a sample, to be filled in on the screen or on paper. */
final class SampleView extends PageView {
  /** A line, worded, with the form of its control. */
  public record Line(
      int position,
      String href,
      String lot,
      String firm,
      String person,
      String month,
      String trade,
      String declared,
      String accepted,
      boolean replaced,
      String state,
      String result,
      String note,
      String checked,
      String action,
      String id,
      List<Option> options,
      String resultError,
      String noteError) {}

  /**
   * What was typed about a line and is wrong.
   *
   * @param lineId 0 for none
   */
  record Typed(long lineId, FormInput input, FormErrors errors) {}

  private final ControlSample sample;
  private final Function<String, String> trades;
  private final Typed typed;

  SampleView(PageContext page, ControlSample sample, Function<String, String> trades, Typed typed) {
    super(
        "sample.mustache",
        page,
        page.text(
            "samples.sheet.title",
            page.text("samples.period", sample.summary().from(), sample.summary().to())));
    this.sample = sample;
    this.trades = trades;
    this.typed = typed;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("/validation", page.text("validation.queue.title")),
        new Crumb(SamplePages.PATH, page.text("samples.list.title")));
  }

  public String drawn() {
    SampleSummary summary = sample.summary();
    return page.text("samples.drawn", summary.drawnBy(), summary.drawnAt());
  }

  public String method() {
    SampleSummary summary = sample.summary();
    return page.text(
        "samples.sheet.method",
        summary.size(),
        summary.population(),
        Long.toString(summary.seed()));
  }

  public String progress() {
    SampleSummary summary = sample.summary();
    return page.text("samples.progress", summary.checked(), summary.size(), summary.confirmed());
  }

  public boolean wrong() {
    return !typed.errors().isEmpty();
  }

  public List<FormErrors.FormError> errors() {
    return typed.errors().all();
  }

  public List<Line> lines() {
    return sample.lines().stream().map(this::line).toList();
  }

  private Line line(SampleLine line) {
    boolean again = line.lineId() == typed.lineId();
    String result =
        again ? typed.input().raw("result") : line.result() == null ? "" : line.result().name();
    return new Line(
        line.position(),
        "/declarations/" + line.declarationId(),
        page.text("declaring.place", line.lot().operationReference(), line.lot().number()),
        line.employerName() == null ? line.enterpriseName() : line.employerName(),
        PersonName.of(line.beneficiary()),
        page.formats().month(line.month()),
        trades.apply(line.trade()),
        page.formats().hours(line.hoursWorked().plus(line.trainingHours())),
        page.formats().hours(line.hoursAccepted()),
        line.replaced(),
        state(line.result()),
        line.result() == null ? null : page.messages().label(line.result()),
        again ? typed.input().raw("note") : line.note(),
        line.checkedAt() == null
            ? null
            : page.text("samples.sheet.checked", line.checkedBy(), line.checkedAt()),
        SamplePages.PATH + "/" + sample.summary().id() + "/lines/" + line.lineId(),
        "line-" + line.lineId(),
        options(result),
        again ? typed.errors().at("result") : null,
        again ? typed.errors().at("note") : null);
  }

  private static String state(SampleResult result) {
    return result == null
        ? null
        : switch (result) {
          case CONFIRMED -> "ACCEPTED";
          case DISCREPANCY -> "ALERT_AMBER";
          case NOT_PROVEN -> "REFUSED";
        };
  }

  private List<Option> options(String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("web.form.choose"), chosen.isEmpty()));
    for (SampleResult result : SampleResult.values()) {
      options.add(
          new Option(result.name(), page.messages().label(result), result.name().equals(chosen)));
    }
    return options;
  }
}
