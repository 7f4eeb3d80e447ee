package insertionhours.assignments;

import insertionhours.forms.FormInput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a form under one name, {@code contracts[0].startsOn}, as they are typed. Rows without
 * a date say nothing: they are left out, so that the numbers of the rows are those of the list.
 *
 * @param shown how many rows are offered at least
 */
record TypedRows(String name, List<Map<String, String>> rows, int shown) {
  private static final int MOST = 200;
  private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d{1,3})]\\.(\\w{1,40})");

  static TypedRows of(String name, MultivaluedMap<String, String> form) {
    SortedMap<Integer, Map<String, String>> typed = new TreeMap<>();
    form.forEach(
        (field, values) -> {
          Matcher cell = CELL.matcher(field);
          if (cell.matches() && cell.group(1).equals(name)) {
            typed
                .computeIfAbsent(Integer.valueOf(cell.group(2)), row -> new HashMap<>())
                .put(cell.group(3), values.get(0));
          }
        });
    List<Map<String, String>> rows =
        typed.values().stream().filter(TypedRows::isSaying).limit(MOST).toList();
    String shown = form.getFirst(name + "Shown");
    boolean readable = shown != null && shown.matches("\\d{1,3}");
    return new TypedRows(name, rows, readable ? Integer.parseInt(shown) : 1);
  }

  TypedRows {
    shown = Math.min(MOST, Math.max(rows.size(), Math.max(1, shown)));
  }

  TypedRows oneMore() {
    return new TypedRows(name, rows, shown + 1);
  }

  /** What is read of each row, in their order. */
  <T> List<T> read(Function<String, T> row) {
    List<T> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      read.add(row.apply(name + "[" + i + "]."));
    }
    return read;
  }

  /** The form with its rows numbered anew. */
  static FormInput renumbered(MultivaluedMap<String, String> form, TypedRows... lists) {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    form.forEach(
        (field, typed) -> {
          if (!CELL.matcher(field).matches()) {
            values.put(field, typed);
          }
        });
    for (TypedRows list : lists) {
      for (int i = 0; i < list.rows().size(); i++) {
        String row = list.name() + "[" + i + "].";
        list.rows().get(i).forEach((cell, value) -> values.add(row + cell, value));
      }
    }
    return new FormInput(values);
  }

  private static boolean isSaying(Map<String, String> row) {
    return row.entrySet().stream()
        .anyMatch(cell -> !cell.getKey().endsWith("ype") && !cell.getValue().isBlank());
  }
}
