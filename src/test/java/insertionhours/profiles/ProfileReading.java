package insertionhours.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.texts.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** All figures of a profile in one form, whether they are read from JSON, a file or a page. */
final class ProfileReading {
  private final Messages messages;
  private final ProfileWords words;
  private final List<String> read = new ArrayList<>();

  private ProfileReading(Locale locale) {
    messages = Messages.in(locale);
    words = new ProfileWords(messages);
  }

  static List<String> ofJson(Locale locale, JsonNode profile) {
    return new ProfileReading(locale).json(profile);
  }

  static List<String> ofFile(Locale locale, String text) {
    return new ProfileReading(locale).file(text);
  }

  static List<String> ofPage(Locale locale, Document page) {
    return new ProfileReading(locale).page(page);
  }

  private List<String> json(JsonNode profile) {
    for (String total : List.of("people", "hours", "hoursPerPerson", "fullTimeEquivalents")) {
      read.add(profile.get(total).isNull() ? "" : number(profile.get(total).asText()));
    }
    for (ProfileTable table : ProfileTable.values()) {
      for (JsonNode cell : profile.get("tables").get(table.key())) {
        boolean hidden = cell.get("suppressed").asBoolean();
        String mark = cell.get("under").isNull() ? words.text("hidden") : "<5";
        cell(
            table,
            table.label(messages, cell.get("code").asText()),
            hidden ? mark : number(cell.get("people").asText()),
            hidden ? words.text("hidden") : number(cell.get("hours").asText()));
      }
    }
    return read;
  }

  private List<String> file(String text) {
    List<String[]> lines = text.lines().map(line -> line.split(";", -1)).toList();
    lines.subList(4, 8).forEach(line -> read.add(figure(line[1].replace(',', '.'))));
    int at = 8;
    for (ProfileTable table : ProfileTable.values()) {
      at += 2;
      for (int kinds = table.codes().size(); kinds > 0; kinds--, at++) {
        String[] line = lines.get(at);
        cell(
            table,
            line[0].replaceAll("^\"|\"$", ""),
            figure(line[1]),
            figure(line[2].replace(',', '.')));
      }
    }
    return read;
  }

  private List<String> page(Document page) {
    page.select(".figure-value").forEach(figure -> read.add(written(figure.text())));
    for (ProfileTable table : ProfileTable.values()) {
      Element block = page.getElementById("by-" + table.key()).parent();
      String folded = block.select(".table-wrap + p").text();
      for (String code : table.codes()) {
        String label = table.label(messages, code);
        List<Element> rows =
            block.select("tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(label))
                .toList();
        boolean nobody = rows.isEmpty() && folded.contains(label);
        List<String> figures = nobody ? List.of("0", "0") : rows.get(0).select("td").eachText();
        cell(table, label, written(figures.get(0)), written(figures.get(1)));
      }
    }
    return read;
  }

  private void cell(ProfileTable table, String label, String people, String hours) {
    read.add(table.key() + " " + label + ": " + people + ", " + hours);
  }

  /** As people read numbers in this language. */
  private String written(String text) {
    String bare = text.replaceAll("[\\s\\u00a0\\u202f]", "").replaceAll("(?<=\\d)h$", "");
    return figure(
        messages.locale().equals(Locale.FRENCH)
            ? bare.replace(',', '.')
            : bare.replaceAll("(?<=\\d),", ""));
  }

  private static String figure(String text) {
    return text.matches("[0-9.]+") ? number(text) : text;
  }

  private static String number(String text) {
    return new BigDecimal(text).stripTrailingZeros().toPlainString();
  }
}
