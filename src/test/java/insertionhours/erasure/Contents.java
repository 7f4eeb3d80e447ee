package insertionhours.erasure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Every value of every table, but for the sessions' own. */
final class Contents {
  private Contents() {}

  static List<String> of(Jdbi jdbi) {
    return jdbi.withHandle(
        handle -> {
          List<String> cells = new ArrayList<>();
          handle
              .createQuery(
                  "SELECT table_name FROM information_schema.tables"
                      + " WHERE table_schema = DATABASE() AND table_name NOT IN"
                      + " ('account_session', 'api_token')")
              .mapTo(String.class)
              .forEach(
                  table ->
                      handle
                          .createQuery("SELECT * FROM `" + table + "`")
                          .mapToMap()
                          .forEach(
                              row ->
                                  row.forEach(
                                      (column, value) ->
                                          cells.add(table + "." + column + "=" + said(value)))));
          return cells;
        });
  }

  /** The cells that hold a text somewhere. */
  static List<String> holding(Jdbi jdbi, String text) {
    return of(jdbi).stream().filter(cell -> cell.contains(text)).toList();
  }

  private static String said(Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : String.valueOf(value);
  }
}
