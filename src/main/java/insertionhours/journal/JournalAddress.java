package insertionhours.journal;

import insertionhours.forms.FormInput;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.web.ListAddress;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which notes an address asks for. What is not understood is left out. */
record JournalAddress(String path, JournalFilter filter, String after) {

  static JournalAddress of(JournalPlace place, MultivaluedMap<String, String> query) {
    FormInput asked = new FormInput(query);
    JournalFilter filter =
        new JournalFilter(
            asked.text("q"),
            asked.choice("kind", NoteKind.class),
            asked.ticked("open") ? true : null);
    return new JournalAddress(path(place), filter, asked.text("after"));
  }

  static String path(JournalPlace place) {
    return place.lotId() == null
        ? "/operations/" + place.operationId() + "/notes"
        : "/lots/" + place.lotId() + "/notes";
  }

  /** Where a note is read. */
  static String of(JournalNote note) {
    return path(
        note.lotId() == null
            ? JournalPlace.operation(note.operationId())
            : JournalPlace.lot(note.lotId()));
  }

  Slice page() {
    return Slice.page(Cursor.understood(after));
  }

  boolean filtered() {
    return !filter.equals(JournalFilter.ALL);
  }

  String from(String next) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("q", filter.search());
    asked.put("kind", filter.kind());
    asked.put("open", filter.open());
    asked.put("after", next);
    return ListAddress.of(path, asked);
  }
}
