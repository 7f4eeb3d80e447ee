package insertionhours.documents;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A table as the spreadsheet programs of France open it at a double click: UTF-8 with a byte order
 * mark, semicolons, decimal commas, CRLF. A cell is a text, hours, an amount, a decimal or whole
 * number, a day (31/05/2026), a month (05/2026) or null for an empty one. Rows go straight to the
 * output; nothing is kept.
 */
public final class CsvTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);

  private final Writer writer;

  /**
   * Begins a table.
   *
   * @throws UncheckedIOException if the output refuses
   */
  public CsvTable(OutputStream output) {
    this.writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    write(String.valueOf(BYTE_ORDER_MARK));
  }

  /** A small table in one piece. */
  public static byte[] bytes(List<? extends List<?>> rows) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    CsvTable table = new CsvTable(output);
    rows.forEach(cells -> table.row(cells.toArray()));
    table.flush();
    return output.toByteArray();
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if a cell is of a kind a table does not know
   * @throws UncheckedIOException if the output refuses
   */
  public CsvTable row(Object... cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.length; column++) {
      line.append(column == 0 ? "" : ";").append(cell(cells[column]));
    }
    write(line.append("\r\n").toString());
    return this;
  }

  /** Hands on what is still held back. To be called after the last row. */
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Hours hours) {
      return decimal(hours.plain());
    } else if (value instanceof EuroAmount amount) {
      return decimal(amount.value());
    } else if (value instanceof BigDecimal number) {
      return decimal(number);
    } else if (value instanceof Integer || value instanceof Long) {
      return value.toString();
    } else if (value instanceof LocalDate day) {
      return DAY.format(day);
    } else if (value instanceof YearMonth month) {
      return MONTH.format(month);
    } else if (value instanceof String text) {
      return quoted(FormulaGuard.neutralise(text));
    }
    throw new IllegalArgumentException("no cell for " + value.getClass().getName());
  }

  private static String decimal(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> ";\"\r\n\t'".indexOf(c) >= 0);
    return plain && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private void write(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
