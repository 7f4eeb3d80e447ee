package insertionhours.sizinggrid;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of the whole grid in both variants. */
final class GridSizing {
  private final RowSizer sizer;
  private final List<RowSizing> first;
  private final Map<Long, RowSizing> second;
  private final FormErrors secondErrors;

  GridSizing(PageContext page, RowSizer sizer, GridForm form) {
    this.sizer = sizer;
    this.first = form.rows().stream().map(sizer::size).toList();
    this.secondErrors = form.second().check(page);
    this.second =
        form.second().isUsed()
            ? form.rows().stream()
                .map(row -> sizer.size(form.second().of(row)))
                .collect(
                    Collectors.toMap(
                        sizing -> sizing.row().known().lot().id(), Function.identity()))
            : Map.of();
  }

  RowSizer sizer() {
    return sizer;
  }

  List<RowSizing> first() {
    return first;
  }

  /** Null without a second variant. */
  RowSizing second(GridRow row) {
    return second.get(row.known().lot().id());
  }

  FormErrors secondErrors() {
    return secondErrors;
  }

  private List<RowSizing> variant(boolean ofSecond) {
    return ofSecond && !second.isEmpty()
        ? first.stream().map(sizing -> second(sizing.row())).toList()
        : first;
  }

  /** What the lots owe that could be sized. */
  Hours total(boolean ofSecond) {
    return Hours.sum(
        variant(ofSecond).stream().map(RowSizing::due).filter(Objects::nonNull).toList());
  }

  long ticked() {
    return first.stream().filter(sizing -> sizing.row().isTicked()).count();
  }

  /** The rows that are to be kept. */
  List<RowSizing> chosen(boolean ofSecond) {
    return variant(ofSecond).stream().filter(sizing -> sizing.row().isTicked()).toList();
  }

  /** What stands in the way of keeping the rows that are ticked, by the names on the page. */
  FormErrors refusals(PageContext page, boolean ofSecond) {
    List<RowSizing> chosen = chosen(ofSecond);
    if (chosen.isEmpty()) {
      return FormErrors.of("", page.text("sizinggrid.noneTicked"));
    }
    List<FormError> errors = new ArrayList<>();
    if (ofSecond) {
      errors.addAll(secondErrors.all());
    }
    for (RowSizing sizing : chosen) {
      GridRow row = sizing.row();
      sizing
          .errors()
          .all()
          .forEach(error -> errors.add(at(row, error.field(), page, error.message())));
      if (!sizing.explained() && !sizing.needs().isEmpty()) {
        String why =
            sizing.needs().stream()
                .map(need -> sizer.worded(sizing, need))
                .collect(Collectors.joining(" "));
        errors.add(at(row, GridRow.REASON, page, why));
      }
    }
    return new FormErrors(errors);
  }

  private static FormError at(GridRow row, String field, PageContext page, String message) {
    return new FormError(
        row.name(field),
        page.text("sizinggrid.atLot", String.valueOf(row.known().lot().number()), message));
  }
}
