package insertionhours.sizinggrid;

import insertionhours.calibration.Calibration;
import insertionhours.calibration.CalibrationEntry;
import insertionhours.calibration.UsualFigures;
import insertionhours.contracts.LotStatus;
import insertionhours.forms.FormInput;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.CalibrationMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands in the grid for a lot that can be sized there: as typed, or as proposed.
 *
 * @param values by the names of the API, shares in per cent
 */
record GridRow(SizingSheet.Row known, Map<String, String> values) {
  /** The methods that fit into a row; the others are for the lot's own page. */
  static final Set<CalibrationMethod> METHODS =
      EnumSet.of(
          CalibrationMethod.AMOUNT_BASED,
          CalibrationMethod.HOURS_BASED,
          CalibrationMethod.FIXED_VOLUME);

  static final String METHOD = "method";
  static final String AMOUNT = "amountExclTax";
  static final String SHARE = "labourShare";
  static final String RATE = "effortRate";
  static final String COST = "hourlyLabourCost";
  static final String TOTAL = "totalHours";
  static final String FIXED = "hours";
  static final String RETAINED = "retainedHours";
  static final String REASON = "retainedReason";
  static final String KEEP = "keep";
  static final String VERSION = "version";

  /** What an address holds: what the hours come from. */
  private static final List<String> FIGURES =
      List.of(METHOD, AMOUNT, SHARE, RATE, COST, TOTAL, FIXED, "rounding.step", "rounding.mode");

  private static final List<String> OTHERS = List.of(RETAINED, REASON, KEEP, VERSION);

  /** Whether what was kept last can be shown in a row. */
  static boolean fits(SizingSheet.Row known) {
    if (known.newest() == null) {
      return true;
    }
    CalibrationInput input = known.newest().input();
    return METHODS.contains(input.method())
        && !(input instanceof CalibrationInput.AmountBased amount && !amount.parts().isEmpty())
        && !(input instanceof CalibrationInput.HoursBased hours && !hours.years().isEmpty());
  }

  /** As typed where anything was, else as proposed. */
  static GridRow of(SizingSheet.Row known, MultivaluedMap<String, String> typed) {
    String prefix = prefix(known);
    if (typed.keySet().stream().noneMatch(name -> name.startsWith(prefix))) {
      return proposed(known);
    }
    Map<String, String> values = new LinkedHashMap<>();
    Stream.concat(FIGURES.stream(), OTHERS.stream())
        .filter(name -> typed.getFirst(prefix + name) != null)
        .forEach(name -> values.put(name, typed.getFirst(prefix + name)));
    values.putIfAbsent(VERSION, String.valueOf(known.lot().version()));
    return new GridRow(known, values);
  }

  /** What was kept last, else what is known of the lot and of its authority. */
  private static GridRow proposed(SizingSheet.Row known) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(SHARE, CalibrationEntry.percent(known.trade().labourShare()));
    values.put(RATE, UsualFigures.EFFORT_RATE);
    values.put(COST, UsualFigures.HOURLY_LABOUR_COST);
    known
        .agreed()
        .ifPresent(
            figures -> {
              values.put(RATE, CalibrationEntry.percent(figures.effortRate()));
              values.put(COST, CalibrationEntry.plain(figures.hourlyLabourCost()));
            });
    if (known.lot().amountExclTax() != null) {
      values.put(AMOUNT, CalibrationEntry.plain(known.lot().amountExclTax().value()));
    }
    if (known.newest() != null) {
      putKept(values, known.newest());
    }
    if (known.lot().status() == LotStatus.DRAFT) {
      values.put(KEEP, "true");
    }
    values.put(VERSION, String.valueOf(known.lot().version()));
    return new GridRow(known, values);
  }

  private static void putKept(Map<String, String> values, Calibration kept) {
    CalibrationEntry entry = CalibrationEntry.of(kept.input());
    values.put(METHOD, entry.method().name());
    values.putAll(entry.values());
    String reason = values.remove("reason");
    if (kept.retainedReason() != null) {
      reason = kept.retainedReason();
    }
    if (reason != null) {
      values.put(REASON, reason);
    }
    if (kept.retainedHours() != null) {
      values.put(RETAINED, CalibrationEntry.plain(kept.retainedHours().value()));
    }
  }

  private static String prefix(SizingSheet.Row known) {
    return known.lot().id() + ".";
  }

  /** The name of one of its fields on the page. */
  String name(String field) {
    return prefix(known) + field;
  }

  CalibrationMethod method() {
    return METHODS.stream()
        .filter(method -> method.name().equals(value(METHOD)))
        .findFirst()
        .orElse(CalibrationMethod.AMOUNT_BASED);
  }

  /** "" when nothing is typed. */
  String value(String field) {
    return values.getOrDefault(field, "");
  }

  boolean isTicked() {
    return !value(KEEP).isBlank();
  }

  /** Null when the page does not say. */
  Long version() {
    String version = value(VERSION);
    return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
  }

  FormInput input() {
    return new FormInput(new MultivaluedHashMap<>(values));
  }

  /** With these figures instead where they are given and the method takes them. */
  GridRow with(String rate, String cost) {
    Map<String, String> other = new LinkedHashMap<>(values);
    if (!rate.isBlank()) {
      other.put(RATE, rate);
    }
    if (!cost.isBlank()) {
      other.put(COST, cost);
    }
    return new GridRow(known, other);
  }

  /** The rounding that was kept, which has no place in the grid and is carried along. */
  Stream<Map.Entry<String, String>> rounding() {
    return values.entrySet().stream().filter(entry -> entry.getKey().startsWith("rounding."));
  }

  /** What the address of a simulation says of it. */
  Stream<Map.Entry<String, String>> figures() {
    List<String> shown = RowCells.fields(method());
    Stream<String> names =
        FIGURES.stream().filter(name -> shown.contains(name) || name.startsWith("rounding."));
    Stream<Map.Entry<String, String>> typed =
        names
            .filter(name -> !value(name).isBlank())
            .map(name -> Map.entry(name(name), value(name)));
    return Stream.concat(
        Stream.of(Map.entry(name(METHOD), method().name())),
        isTicked() ? Stream.concat(typed, Stream.of(Map.entry(name(KEEP), "true"))) : typed);
  }
}
