package insertionhours.portfolio;

import insertionhours.contracts.OperationFilter.Sort;
import insertionhours.web.SortOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the list of operations can tell of each beside its reference. */
enum OperationColumn {
  NAME(Sort.NAME, false),
  AUTHORITY(null, false),
  REFERENT(null, false),
  TAGS(null, false),
  DATES(Sort.STARTS_ON, false),
  LOTS(null, false),
  DUE(null, true),
  ACCEPTED(null, true),
  RATE(null, true),
  /** Whose turn it is, for facilitators; ordered by a way of its own. */
  TURN(null, false);

  /** Shown where nothing else is asked for. */
  static final Set<OperationColumn> USUAL =
      Set.of(NAME, AUTHORITY, LOTS, DUE, ACCEPTED, RATE, TURN);

  private final Sort sort;
  private final boolean number;

  OperationColumn(Sort sort, boolean number) {
    this.sort = sort;
    this.number = number;
  }

  /** What clicking its head orders the list by, null for nothing. */
  Sort sort() {
    return sort;
  }

  boolean isNumber() {
    return number;
  }

  /** As an address names it. */
  String key() {
    return SortOrder.field(this);
  }

  /**
   * @param asked names, alone or joined by commas; those that are not known are left out
   */
  static Set<OperationColumn> read(List<String> asked) {
    Set<String> names =
        asked.stream().flatMap(text -> Arrays.stream(text.split(","))).collect(Collectors.toSet());
    Set<OperationColumn> columns = EnumSet.noneOf(OperationColumn.class);
    Arrays.stream(values()).filter(column -> names.contains(column.key())).forEach(columns::add);
    return columns.isEmpty() ? EnumSet.copyOf(USUAL) : columns;
  }

  /** As an address names them together, null for the usual ones. */
  static String written(Set<OperationColumn> columns) {
    return columns.equals(USUAL)
        ? null
        : columns.stream().sorted().map(OperationColumn::key).collect(Collectors.joining(","));
  }
}
