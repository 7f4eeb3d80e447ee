package insertionhours.monthgrid;

import insertionhours.counting.CountingWords;
import insertionhours.declaring.DeclarationWords;
import insertionhours.declaring.LineGrid;
import insertionhours.declaring.TypedHours;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormField;
import insertionhours.forms.FormField.Option;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.ZeroReason;
import insertionhours.web.PageContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A lot of the page to type into, worded for its template. */
public final class LotCard {
  /** A line: the hours to type, and what is kept folded since it seldom changes. */
  public record Line(LineGrid.Row row, String summary, boolean unfolded, boolean nameless) {}

  private final PageContext page;
  private final DeclarationWords words;
  private final LotMonth month;
  private final TypedLot typed;
  private final String prefix;
  private final FormErrors errors;
  private final LineGrid grid;

  /**
   * @param index of the lot among those typed
   * @param choices for the lines of the lot
   */
  LotCard(
      PageContext page,
      DeclarationWords words,
      LotMonth month,
      TypedLot typed,
      int index,
      FormErrors errors,
      LineGrid.Choices choices) {
    this.page = page;
    this.words = words;
    this.month = month;
    this.typed = typed;
    this.prefix = TypedMonth.prefix(index);
    this.errors = errors;
    this.grid =
        new LineGrid(
            page,
            typed.rows(),
            errors,
            choices,
            new LineGrid.Place(prefix, words.place(month.lot()), 1));
  }

  public String prefix() {
    return prefix;
  }

  /** Where errors of the lot as a whole point to. */
  public String id() {
    return hidden("lotId").id();
  }

  public long lotId() {
    return month.lot().id();
  }

  public Long version() {
    return typed.version();
  }

  public String title() {
    return words.lot(month.lot());
  }

  public String operation() {
    return page.text(
        "monthgrid.operation", month.lot().operationReference(), month.lot().operationName());
  }

  /** Null while nothing is kept. */
  public DeclarationWords.Badge state() {
    return month.declared() == null ? null : words.state(month.declared());
  }

  /** Why it came back, null when it did not. */
  public String returned() {
    return isReturned() && month.declared().reasonCode() != null
        ? page.text(
            "declaring.form.returned", month.declared().decidedBy(), month.declared().reasonCode())
        : null;
  }

  public String comment() {
    return isReturned() ? month.declared().comment() : null;
  }

  public List<String> warnings() {
    return month.declared() == null
        ? List.of()
        : month.declared().warnings().stream().map(page.messages()::label).toList();
  }

  /** What somebody else has saved since the page was shown, null for nothing. */
  public String meanwhile() {
    return typed.overtaken()
        ? page.text("monthgrid.meanwhile", month.declared().hoursDeclared())
        : null;
  }

  /** What is wrong with the lot as a whole, null for nothing. */
  public String error() {
    String all =
        Stream.of("lotId", "lines", "version")
            .map(name -> errors.at(prefix + name))
            .filter(message -> message != null)
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? null : all;
  }

  /** The last month with hours, null for none. */
  public String before() {
    Declaration before = month.before();
    return before == null
        ? null
        : page.text("monthgrid.before", words.in(before.month()), before.hoursDeclared());
  }

  public int shown() {
    return grid.shown();
  }

  public List<Line> rows() {
    return grid.rows().stream().map(this::line).toList();
  }

  /** Whether there is nobody yet whose hours could be written down. */
  public boolean missing() {
    return month.staff().isMissing() && !grid.begun();
  }

  public String propose() {
    return grid.propose();
  }

  public String proposeHref() {
    return "/lots/" + lotId() + "/assignments/new";
  }

  /** What the policy of the lot says of paid leave. */
  public String leave() {
    return new CountingWords(page.messages()).leave(month.staff().leaveCounted());
  }

  public FormField zeroReason() {
    String name = prefix + "zeroReason";
    List<Option> reasons =
        Arrays.stream(ZeroReason.values())
            .map(
                reason ->
                    new Option(
                        reason.name(),
                        page.messages().label(reason),
                        reason.name().equals(typed.zeroReason())))
            .toList();
    Option none = new Option("", page.text("monthgrid.none.no"), typed.zeroReason().isEmpty());
    return new FormField(
        "select",
        name,
        page.text("monthgrid.none.label"),
        null,
        typed.zeroReason(),
        false,
        errors.at(name),
        Stream.concat(Stream.of(none), reasons.stream()).toList(),
        null);
  }

  public boolean zeroUnfolded() {
    return !typed.zeroReason().isEmpty() || zeroReason().error() != null;
  }

  public String total() {
    return TypedHours.total(typed.hours(), page.formats());
  }

  /** A message with the name of its cell or lot before it. */
  FormErrors.FormError located(FormErrors.FormError error) {
    String located = grid.located(error.field(), error.message());
    boolean cell = !located.equals(error.message());
    return new FormErrors.FormError(
        error.field(),
        cell
            ? located
            : page.text("declaring.form.errorAt", words.place(month.lot()), error.message()));
  }

  boolean isAbout(FormErrors.FormError error) {
    return error.field().startsWith(prefix);
  }

  private boolean isReturned() {
    return month.declared() != null && month.declared().status() == DeclarationStatus.RETURNED;
  }

  private Line line(LineGrid.Row row) {
    boolean wrong =
        Stream.of(row.trade(), row.modality(), row.employer(), row.note(), row.person())
            .anyMatch(field -> field.error() != null);
    boolean chosen = !row.trade().options().get(0).selected();
    boolean nameless = row.who() == null && grid.totals();
    Stream<FormField> told =
        nameless ? Stream.of(row.trade(), row.modality()) : Stream.of(row.trade());
    String summary =
        told.flatMap(field -> field.options().stream())
            .filter(Option::selected)
            .map(Option::label)
            .collect(Collectors.joining(" · "));
    return new Line(row, summary, wrong || !chosen, nameless);
  }

  private FormField hidden(String name) {
    return new FormField("hidden", prefix + name, null, null, null, false, null, List.of(), null);
  }
}
