package insertionhours.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.contracts.Trade;
import insertionhours.forms.FormInput;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.CalibrationMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The inputs of a calibration as they stand in an address or a form: texts by the names of the API,
 * where shares are in per cent.
 */
public record CalibrationEntry(CalibrationMethod method, Map<String, String> values) {

  /**
   * @param prefix of the names, to tell two variants in one address
   */
  static CalibrationEntry of(MultivaluedMap<String, String> typed, String prefix) {
    CalibrationMethod method = method(typed.getFirst(prefix + MethodForm.METHOD));
    MethodForm form = MethodForm.of(method);
    Map<String, String> values = new LinkedHashMap<>();
    form.allFields()
        .map(InputField::name)
        .filter(name -> typed.getFirst(prefix + name) != null)
        .forEach(name -> values.put(name, typed.getFirst(prefix + name)));
    if (form.table() != null) {
      readRows(form.table(), typed, prefix, values);
    }
    return new CalibrationEntry(method, values);
  }

  /** Rows without content are left out; the others move up. */
  private static void readRows(
      MethodForm.Table table,
      MultivaluedMap<String, String> typed,
      String prefix,
      Map<String, String> values) {
    int next = 0;
    for (int row = 0; row < MethodForm.Table.MOST_ROWS; row++) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (InputField column : table.columns()) {
        String value = typed.getFirst(prefix + table.cell(row, column));
        if (value != null && !value.isBlank()) {
          cells.put(table.cell(next, column), value);
        }
      }
      values.putAll(cells);
      next += cells.isEmpty() ? 0 : 1;
    }
  }

  /** What would have to be typed for this input. */
  public static CalibrationEntry of(CalibrationInput input) {
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", KeptInput.tree(input), values);
    values.remove(MethodForm.METHOD);
    return new CalibrationEntry(input.method(), values);
  }

  /**
   * With the usual figures where nothing is said of a field, and the labour share of the trade
   * where none is typed.
   */
  CalibrationEntry completed(List<Trade> trades) {
    Map<String, String> completed = new LinkedHashMap<>(values);
    form()
        .allFields()
        .filter(field -> MethodForm.USUAL.containsKey(field.name()))
        .forEach(field -> completed.putIfAbsent(field.name(), MethodForm.USUAL.get(field.name())));
    if (method == CalibrationMethod.AMOUNT_BASED) {
      completeShare(completed, "", trades);
      for (int row = 0; row < rows(); row++) {
        completeShare(completed, "parts[" + row + "].", trades);
      }
    }
    return new CalibrationEntry(method, completed);
  }

  /** For this trade, where the method asks for one and no table does. */
  CalibrationEntry in(String trade) {
    if (method != CalibrationMethod.AMOUNT_BASED || rows() > 0) {
      return this;
    }
    Map<String, String> values = new LinkedHashMap<>(this.values);
    values.putIfAbsent(MethodForm.TRADE, trade);
    return new CalibrationEntry(method, values);
  }

  MethodForm form() {
    return MethodForm.of(method);
  }

  /** As typed, "" when nothing was. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  boolean isBlank(String name) {
    return value(name).isBlank();
  }

  /** How many rows of the table are filled. */
  int rows() {
    MethodForm.Table table = form().table();
    int rows = 0;
    while (table != null && hasRow(table, rows)) {
      rows++;
    }
    return rows;
  }

  private boolean hasRow(MethodForm.Table table, int row) {
    return table.columns().stream().anyMatch(column -> !isBlank(table.cell(row, column)));
  }

  FormInput input() {
    return new FormInput(new MultivaluedHashMap<>(values));
  }

  /** The query of an address that gives the same numbers. */
  String query(String prefix) {
    return pairs()
        .map(pair -> encode(prefix + pair.getKey()) + "=" + encode(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The method and all that is typed. */
  Stream<Map.Entry<String, String>> pairs() {
    return Stream.concat(
        Stream.of(Map.entry(MethodForm.METHOD, method.name())), values.entrySet().stream());
  }

  private static CalibrationMethod method(String name) {
    return Arrays.stream(CalibrationMethod.values())
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElse(CalibrationMethod.AMOUNT_BASED);
  }

  private static void completeShare(Map<String, String> values, String place, List<Trade> trades) {
    String share = place + MethodForm.LABOUR_SHARE;
    String code = values.get(place + MethodForm.TRADE);
    if (values.getOrDefault(share, "").isBlank()) {
      trades.stream()
          .filter(trade -> trade.code().equals(code))
          .findFirst()
          .ifPresent(trade -> values.put(share, percent(trade.labourShare())));
    }
  }

  private static void flatten(String name, JsonNode node, Map<String, String> values) {
    if (node.isObject()) {
      String before = name.isEmpty() ? "" : name + ".";
      node.properties().forEach(e -> flatten(before + e.getKey(), e.getValue(), values));
    } else if (node.isArray()) {
      IntStream.range(0, node.size())
          .forEach(i -> flatten(name + "[" + i + "]", node.get(i), values));
    } else if (!node.isNumber()) {
      values.put(name, node.asText());
    } else if (name.endsWith(MethodForm.LABOUR_SHARE) || name.endsWith("effortRate")) {
      values.put(name, percent(node.decimalValue()));
    } else {
      values.put(name, plain(node.decimalValue()));
    }
  }

  /** As {@code FormInput.percent} reads it. */
  public static String percent(BigDecimal share) {
    BigDecimal hundredths = share.movePointRight(2);
    return plain(hundredths) + (hundredths.compareTo(BigDecimal.ONE) < 0 ? " %" : "");
  }

  /** With a decimal comma, which the pages of either language can read. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0
        ? "0"
        : number.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
