package insertionhours.profiles;

import insertionhours.documents.CsvTable;
import insertionhours.texts.Messages;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A profile as one file for a spreadsheet program: its totals, then a block for each table. */
final class ProfileCsv {
  private final Profile profile;
  private final Messages messages;
  private final List<List<?>> rows = new ArrayList<>();

  private ProfileCsv(Profile profile, Messages messages) {
    this.profile = profile;
    this.messages = messages;
  }

  static Response response(Profile profile, Messages messages) {
    String name =
        messages.text(
            "profiles.csv.file",
            String.valueOf(profile.contractingAuthority().id()),
            profile.from().toString(),
            profile.to().toString());
    return Response.ok(new ProfileCsv(profile, messages).bytes(), "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private byte[] bytes() {
    ProfileWords words = new ProfileWords(messages);
    row(words.text("csv.title"), profile.contractingAuthority().name());
    row(words.text("csv.scope"), words.scope(profile.scope()));
    row(words.text("csv.from"), profile.from());
    row(words.text("csv.to"), profile.to());
    row(words.text("people"), profile.people());
    row(words.text("hours"), profile.hours());
    row(words.text("hoursPerPerson"), profile.hoursPerPerson());
    row(words.text("fullTime"), profile.fullTimeEquivalents());
    for (ProfileTable table : ProfileTable.values()) {
      rows.add(List.of());
      row(words.table(table), words.text("people"), words.text("hours"));
      for (ProfileCell cell : profile.table(table)) {
        row(
            table.label(messages, cell.code()),
            cell.suppressed() ? words.hidden(cell) : cell.people(),
            cell.suppressed() ? words.text("hidden") : cell.hours());
      }
    }
    return CsvTable.bytes(rows);
  }

  private void row(Object... cells) {
    rows.add(Arrays.asList(cells));
  }
}
