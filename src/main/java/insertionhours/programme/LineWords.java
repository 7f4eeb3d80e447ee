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

  String toDo(ProgrammeLine line) {
    return page.messages().label(line.step());
  }

  /** Why nothing is to be done, null where something is. */
  String reason(ProgrammeLine line) {
    return reasons.apply(line.noClauseReason());
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
