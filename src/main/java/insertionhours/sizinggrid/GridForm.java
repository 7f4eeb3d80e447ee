package insertionhours.sizinggrid;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The grid as it was typed or is proposed.
 *
 * @param reason for the rows that need one and give none of their own
 */
record GridForm(List<GridRow> rows, SecondVariant second, @Size(max = 1000) String reason) {
  static final String REASON = "reason";

  static GridForm of(SizingSheet sheet, MultivaluedMap<String, String> typed) {
    String reason = typed.getFirst(REASON);
    return new GridForm(
        sheet.open().stream().filter(GridRow::fits).map(row -> GridRow.of(row, typed)).toList(),
        SecondVariant.of(sheet.families(), typed),
        reason == null ? "" : reason);
  }

  /** An address that gives the same figures, whatever is kept meanwhile. */
  String address(long operationId) {
    return SizingGridPages.path(operationId)
        + "?"
        + Stream.concat(rows.stream().flatMap(GridRow::figures), second.figures())
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
