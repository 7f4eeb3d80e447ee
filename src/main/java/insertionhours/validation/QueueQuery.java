package insertionhours.validation;

import insertionhours.forms.FormInput;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.web.ListAddress;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the address of the queue asks for; what is not understood is left out.
 *
 * @param why whether each declaration says what there is to look at
 */
record QueueQuery(String search, Long lotId, Long enterpriseId, boolean why, String after) {

  static QueueQuery of(MultivaluedMap<String, String> query) {
    FormInput asked = new FormInput(query);
    return new QueueQuery(
        asked.text("q"),
        asked.id("lotId"),
        asked.id("enterpriseId"),
        asked.ticked("why"),
        asked.text("after"));
  }

  /** The same, with what there is to look at. */
  QueueQuery examined() {
    return new QueueQuery(search, lotId, enterpriseId, true, null);
  }

  WaitingFilter filter() {
    return new WaitingFilter(search, lotId, enterpriseId);
  }

  Slice page() {
    return Slice.page(Cursor.understood(after));
  }

  boolean filtered() {
    return search != null || lotId != null || enterpriseId != null;
  }

  String address(String path, String from) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("q", search);
    asked.put("lotId", lotId);
    asked.put("enterpriseId", enterpriseId);
    asked.put("why", why ? true : null);
    asked.put("after", from);
    return ListAddress.of(path, asked);
  }

  static Long id(String text) {
    return text != null && text.strip().matches("\\d{1,18}") ? Long.valueOf(text.strip()) : null;
  }
}
