package insertionhours.declaring;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;

/** Which button of a form of hours was used. */
public enum FormAction {
  /** Keeps what is typed; also when no button was, which may happen in old browsers. */
  DRAFT,
  SUBMIT,
  ADD_ROW,
  COPY_ROWS;

  public static FormAction of(MultivaluedMap<String, String> form) {
    String used = form.getFirst("do");
    return Arrays.stream(values())
        .filter(action -> action.name().equals(used))
        .findFirst()
        .orElse(DRAFT);
  }
}
