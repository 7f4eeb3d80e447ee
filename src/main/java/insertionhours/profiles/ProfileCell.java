package insertionhours.profiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import insertionhours.measure.Hours;

/**
 * How many people of a table are of one kind, and their hours.
 *
 * @param people null when hidden
 * @param under 5 where the hidden count is known to be below it; null otherwise
 * @param hours null when hidden
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProfileCell(
    String code, Integer people, Integer under, Hours hours, boolean suppressed) {

  static ProfileCell clear(String code, int people, Hours hours) {
    return new ProfileCell(code, people, null, hours, false);
  }

  ProfileCell small() {
    return new ProfileCell(code, null, Suppression.SMALL, null, true);
  }

  ProfileCell hidden() {
    return new ProfileCell(code, null, null, null, true);
  }
}
