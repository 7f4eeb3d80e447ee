package insertionhours.declaring;

import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.web.PageContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The lines of a declaration, worded, with what became of them. */
final class DeclarationLines {
  /**
   * A line.
   *
   * @param who whose hours they are, or how many people; null where neither is said
   * @param awaited the document that it waits for, null for none
   * @param advice what its firm can do about hours that were not accepted, null for nothing
   * @param correctHref where it is corrected or declared again, null for neither
   * @param correct what that is called
   * @param classifyHref where a facilitator corrects trade or modality, null for others
   */
  public record Line(
      String who,
      String trade,
      String modality,
      String employer,
      String note,
      String corrects,
      String awaited,
      String worked,
      String training,
      String accepted,
      String state,
      String stateLabel,
      String reason,
      String advice,
      String correctHref,
      String correct,
      String classifyHref) {}

  private final PageContext page;
  private final Function<String, String> trades;
  private final Declaration declaration;
  private final MonthLines month;
  private final Map<Long, DeclarationLine> ofMonth;
  private final boolean open;

  /**
   * @param trades labels by code
   * @param month it and the others of its month
   * @param open whether the lot still takes hours
   */
  DeclarationLines(
      PageContext page,
      Function<String, String> trades,
      Declaration declaration,
      List<Declaration> month,
      boolean open) {
    this.page = page;
    this.trades = trades;
    this.declaration = declaration;
    this.month = new MonthLines(month.stream().flatMap(other -> other.lines().stream()).toList());
    this.ofMonth = this.month.byId();
    this.open = open;
  }

  List<Line> all() {
    return declaration.lines().stream().map(this::line).toList();
  }

  boolean correctable() {
    return declaration.lines().stream().anyMatch(line -> correctHref(line) != null);
  }

  private String correctHref(DeclarationLine line) {
    boolean accepted = line.status().isAccepted() && !line.replaced();
    if (!open || !(accepted || month.isOpen(line))) {
      return null;
    }
    return DeclarationActions.supplement(declaration)
        + (accepted ? "&corrects=" : "&again=")
        + line.id();
  }

  private Line line(DeclarationLine line) {
    return new Line(
        person(line),
        trades.apply(line.trade()),
        page.messages().label(line.modality()),
        line.employerName(),
        line.note(),
        corrects(line),
        line.awaitedDocument(),
        page.formats().hours(line.hoursWorked()),
        line.trainingHours().isZero() ? "" : page.formats().hours(line.trainingHours()),
        line.hoursAccepted() == null ? "" : page.formats().hours(line.hoursAccepted()),
        line.replaced() ? "NONE" : line.status().name(),
        line.replaced()
            ? page.text("declaring.declaration.replaced")
            : page.messages().label(line.status()),
        line.reasonCode() == null ? null : page.messages().label(line.reasonCode()),
        line.reasonCode() == null ? null : page.text("declaring.advice." + line.reasonCode()),
        correctHref(line),
        page.text(
            line.status().isAccepted()
                ? "declaring.declaration.correct"
                : "declaring.declaration.again"),
        classifyHref(line));
  }

  private String classifyHref(DeclarationLine line) {
    long organisation = declaration.lot().facilitatorOrganisationId();
    return declaration.status().isDeclared()
            && !line.replaced()
            && page.actor().filter(actor -> actor.facilitates(organisation)).isPresent()
        ? "/declarations/%d/lines/%d/classification".formatted(declaration.id(), line.id())
        : null;
  }

  private String person(DeclarationLine line) {
    return line.headcount() == null
        ? PersonName.of(line.beneficiary())
        : page.text("declaring.declaration.headcount", line.headcount());
  }

  private String corrects(DeclarationLine line) {
    DeclarationLine before =
        line.correctsLineId() == null ? null : ofMonth.get(line.correctsLineId());
    return before == null
        ? null
        : page.text("declaring.form.corrects", trades.apply(before.trade()), before.hoursWorked());
  }
}
