package insertionhours.journal;

import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form of a note. */
final class JournalForm {
  static final String PREFIX = "journal.note";

  private JournalForm() {}

  static JournalNoteDraft read(FormInput input) {
    return new JournalNoteDraft(
        input.choice("kind", NoteKind.class),
        input.date("on"),
        input.text("text"),
        input.text("nextAction"),
        input.date("nextActionOn"),
        input.ticked("shared"),
        input.id("enterpriseId"));
  }

  /** A call of today, for the colleagues too. */
  static Map<String, Object> blank(LocalDate today) {
    return Map.of("kind", NoteKind.CALL, "on", today, "shared", true);
  }

  static Map<String, Object> kept(JournalNote note) {
    Map<String, Object> values = new HashMap<>();
    values.put("kind", note.kind());
    values.put("on", note.on());
    values.put("text", note.text());
    values.put("nextAction", note.nextAction());
    values.put("nextActionOn", note.nextActionOn());
    values.put("shared", note.shared() ? true : null);
    values.put("enterpriseId", note.enterpriseId());
    values.put("version", note.version());
    return values;
  }

  static FormModel fields(FormModel model, Map<Long, String> enterprises) {
    Map<String, String> choices = new LinkedHashMap<>();
    enterprises.forEach((id, name) -> choices.put(id.toString(), name));
    model.select("kind", true, NoteKind.class).field("date", "on", true);
    if (!choices.isEmpty()) {
      model.select("enterpriseId", false, choices);
    }
    return model
        .field("textarea", "text", true)
        .text("nextAction")
        .field("date", "nextActionOn", false)
        .field("checkbox", "shared", false);
  }
}
