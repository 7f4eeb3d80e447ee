package insertionhours.programme;

import insertionhours.web.PageContext;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** A line of the programme in words, the same on the page and in the file. */
final class LineWords {
  private final PageContext page;
  private final UnaryOperator<String> reasons;
  private final LocalDate today;

  LineWords(PageContext page, UnaryOperator<String> reasons, LocalDate today) {
    this.page = page;
    this.reasons = reasons;
    this.today = today;
  }

  String contract(ProgrammeLine line) {
    return line.lotId() == null
        ? line.title()
        : page.text(
            "programme.list.lot", line.operationReference(), line.lotNumber() + "", line.title());
  }

  /** What is to be done, or why nothing is. */
  String toDo(ProgrammeLine line) {
    return line.step() == ProgrammeStep.WITHOUT_CLAUSE
        ? page.text("programme.list.withoutClause", reasons.apply(line.noClauseReason()))
        : page.messages().label(line.step());
  }

  /** Only the buyer publishes. */
  String by(ProgrammeLine line) {
    if (line.step() == ProgrammeStep.TO_LAUNCH) {
      return line.authorityName();
    }
    return line.byName() == null ? page.text("programme.list.nobody") : line.byName();
  }

  /** Null on time. */
  String late(ProgrammeLine line) {
    long days = line.daysLate(today);
    return days == 0 ? null : page.text("programme.list.late", days);
  }

  String date(LocalDate date) {
    return date == null ? "–" : page.formats().date(date);
  }
}
