package insertionhours.declaring;

import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.LineStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines of a month that are kept, and what a supplement makes of them.
 *
 * @param all of the first declaration and its supplements, in their order
 */
record MonthLines(List<DeclarationLine> all) {
  MonthLines {
    all = List.copyOf(all);
  }

  Map<Long, DeclarationLine> byId() {
    Map<Long, DeclarationLine> lines = new LinkedHashMap<>();
    all.forEach(line -> lines.put(line.id(), line));
    return lines;
  }

  /** Of whom something was declared. */
  Set<Long> assignments() {
    return all.stream()
        .filter(line -> line.assignmentId() != null)
        .map(DeclarationLine::assignmentId)
        .collect(Collectors.toSet());
  }

  /** The accepted line that a new one shall replace, as it is now. */
  Optional<DeclarationLineDraft> correction(Long lineId) {
    return all.stream()
        .filter(line -> lineId != null && line.id() == lineId)
        .filter(line -> line.status().isAccepted() && !line.replaced())
        .map(line -> line.toDraft().correcting(line.id()))
        .findFirst();
  }

  /** What was refused and not declared again since, each person and trade once. */
  List<DeclarationLineDraft> refused() {
    Map<List<Object>, DeclarationLineDraft> refused = new LinkedHashMap<>();
    all.stream().filter(this::isOpen).forEach(line -> refused.put(whose(line), line.toDraft()));
    return List.copyOf(refused.values());
  }

  /** One line of these. */
  Optional<DeclarationLineDraft> refused(Long lineId) {
    return all.stream()
        .filter(line -> lineId != null && line.id() == lineId)
        .filter(this::isOpen)
        .map(DeclarationLine::toDraft)
        .findFirst();
  }

  /** Whether it was refused and nothing was declared in its place. */
  boolean isOpen(DeclarationLine line) {
    return line.status() == LineStatus.REFUSED
        && line.correctsLineId() == null
        && all.stream().noneMatch(other -> standsFor(line, other));
  }

  private static boolean standsFor(DeclarationLine refused, DeclarationLine other) {
    return refused.assignmentId() != null
        && other.status() != LineStatus.REFUSED
        && !other.replaced()
        && whose(refused).equals(whose(other));
  }

  /** A line that names nobody stands for itself. */
  private static List<Object> whose(DeclarationLine line) {
    return line.assignmentId() == null
        ? List.of(line.id())
        : List.of(line.assignmentId(), line.trade());
  }
}
