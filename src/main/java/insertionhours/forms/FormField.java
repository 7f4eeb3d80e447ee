package insertionhours.forms;

import java.util.List;
import java.util.Map;

/**
 * A field of a form as the template shows it: label above, hint under the label, error at the
 * field.
 *
 * @param kind the type of the HTML input, or "select", "textarea", "checkbox", "checkboxes",
 *     "decimal"
 * @param value as typed, or as kept
 * @param hint null for none
 * @param error null for none
 * @param lookUp where suggestions are asked for while typing, null for nowhere
 */
public record FormField(
    String kind,
    String name,
    String label,
    String hint,
    String value,
    boolean required,
    String error,
    List<Option> options,
    String lookUp) {

  /** One choice of a select. */
  public record Option(String value, String label, boolean selected) {}

  /** What browsers may fill in by themselves, by the name of the field. */
  private static final Map<String, String> KNOWN_TO_BROWSERS =
      Map.of(
          "email", "email",
          "displayName", "name",
          "password", "current-password",
          "presentPassword", "current-password",
          "newPassword", "new-password");

  static String id(String name) {
    return "f-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  public String id() {
    return id(name);
  }

  public String describedBy() {
    String hints = hint == null ? "" : id() + "-hint";
    String errors = error == null ? "" : id() + "-error";
    return (hints + " " + errors).strip();
  }

  /** The autocomplete attribute, null for none. */
  public String autocomplete() {
    return KNOWN_TO_BROWSERS.get(name);
  }

  public boolean described() {
    return hint != null || error != null;
  }

  public boolean isSelect() {
    return kind.equals("select");
  }

  public boolean isTextarea() {
    return kind.equals("textarea");
  }

  public boolean isCheckbox() {
    return kind.equals("checkbox");
  }

  /** Any number of the options. */
  public boolean isCheckboxes() {
    return kind.equals("checkboxes");
  }

  public boolean isHidden() {
    return kind.equals("hidden");
  }

  public boolean isLine() {
    return !isSelect() && !isTextarea() && !isCheckbox() && !isCheckboxes() && !isHidden();
  }

  public boolean isDecimal() {
    return kind.equals("decimal");
  }

  /** The type attribute of a one-line input. */
  public String type() {
    return isDecimal() ? "text" : kind;
  }
}
