package insertionhours.monthgrid;

import insertionhours.declaring.LineRows;
import insertionhours.forms.FormInput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is typed of the lots of a month, in the order of the page. */
record TypedMonth(List<TypedLot> lots) {
  private static final Pattern LOT = Pattern.compile("declarations\\[(\\d{1,3})]\\.lotId");

  /** What the names of a lot's fields begin with. */
  static String prefix(int index) {
    return "declarations[" + index + "].";
  }

  static TypedMonth beginning(EnterpriseMonth month, Locale locale) {
    return new TypedMonth(
        month.editable().stream().map(lot -> TypedLot.beginning(lot, locale)).toList());
  }

  static TypedMonth typed(MultivaluedMap<String, String> form) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String name : form.keySet()) {
      Matcher lot = LOT.matcher(name);
      if (lot.matches()) {
        numbers.add(Integer.valueOf(lot.group(1)));
      }
    }
    return new TypedMonth(
        numbers.stream()
            .map(number -> lot(form, prefix(number)))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<TypedLot> lot(MultivaluedMap<String, String> form, String prefix) {
    FormInput input = new FormInput(form);
    Long lotId = input.id(prefix + "lotId");
    return Optional.ofNullable(lotId)
        .map(
            id ->
                new TypedLot(
                    id,
                    input.id(prefix + "version"),
                    input.raw(prefix + "zeroReason").strip(),
                    LineRows.typed(form, prefix),
                    false));
  }

  TypedMonth oneMore(Long lotId) {
    return new TypedMonth(
        lots.stream()
            .map(lot -> lotId != null && lotId == lot.lotId() ? lot.oneMore() : lot)
            .toList());
  }

  TypedMonth completed(EnterpriseMonth now) {
    return each(now, TypedLot::completed);
  }

  TypedMonth copied(EnterpriseMonth now, Locale locale) {
    YearMonth previous = now.month().minusMonths(1);
    return each(now, (lot, month) -> lot.copied(month, previous, locale));
  }

  /** To be written over what is kept now, after a second look. */
  TypedMonth over(EnterpriseMonth now) {
    return each(now, TypedLot::over);
  }

  /** Lots that have come meanwhile are put behind. */
  TypedMonth withAll(EnterpriseMonth now, Locale locale) {
    Stream<TypedLot> others =
        now.editable().stream()
            .filter(month -> lots.stream().noneMatch(lot -> lot.lotId() == month.lot().id()))
            .map(month -> TypedLot.beginning(month, locale));
    return new TypedMonth(Stream.concat(lots.stream(), others).toList());
  }

  /**
   * Whether all of it is kept already, as after a double click.
   *
   * @param submitted whether it has to be handed in, too
   */
  boolean isKept(EnterpriseMonth now, boolean submitted, Locale locale) {
    return lots.stream()
        .filter(TypedLot::isFilled)
        .allMatch(
            lot ->
                now.lot(lot.lotId())
                    .map(LotMonth::declared)
                    .filter(kept -> kept.status().isDeclared() || !submitted)
                    .filter(kept -> lot.says(kept, locale))
                    .isPresent());
  }

  /** Whether somebody else has saved one of them since it was shown. */
  boolean isOvertaken(EnterpriseMonth now) {
    return lots.stream().anyMatch(lot -> now.lot(lot.lotId()).filter(lot::isOvertaken).isPresent());
  }

  /** The place of a lot among those typed. */
  int indexOf(long lotId) {
    return lots.stream().map(TypedLot::lotId).toList().indexOf(lotId);
  }

  FormInput input() {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    for (int i = 0; i < lots.size(); i++) {
      lots.get(i).write(values, prefix(i));
    }
    return new FormInput(values);
  }

  MonthDraft draft(FormInput input, boolean submit) {
    List<MonthEntry> entries = new ArrayList<>();
    for (int i = 0; i < lots.size(); i++) {
      entries.add(lots.get(i).entry(input, prefix(i)));
    }
    return new MonthDraft(submit, entries);
  }

  private TypedMonth each(EnterpriseMonth now, BiFunction<TypedLot, LotMonth, TypedLot> change) {
    return new TypedMonth(
        lots.stream()
            .map(lot -> now.lot(lot.lotId()).map(month -> change.apply(lot, month)).orElse(lot))
            .toList());
  }
}
