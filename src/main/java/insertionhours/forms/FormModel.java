package insertionhours.forms;

import insertionhours.forms.FormErrors.FormError;
import insertionhours.texts.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A form being drawn up: its fields in order, with what was typed or kept and what is wrong with
 * it. Labels are the texts {@code <prefix>.<field>}, hints {@code <prefix>.hint.<field>}, what it
 * means to choose nothing {@code <prefix>.unchosen.<field>}.
 */
public final class FormModel {
  private final Messages messages;
  private final String prefix;
  private final Function<String, String> values;
  private final Function<String, Collection<?>> choices;
  private final FormErrors errors;
  private final List<FormField> fields = new ArrayList<>();
  private boolean renewed;

  private FormModel(
      Messages messages,
      String prefix,
      Function<String, String> values,
      Function<String, Collection<?>> choices,
      FormErrors errors) {
    this.messages = messages;
    this.prefix = prefix;
    this.values = values;
    this.choices = choices;
    this.errors = errors;
  }

  /** An untouched form: values as kept, blank where there is none. */
  public static FormModel showing(Messages messages, String prefix, Map<String, ?> kept) {
    return new FormModel(
        messages,
        prefix,
        name -> kept.get(name) == null ? "" : kept.get(name).toString(),
        name -> kept.get(name) instanceof Collection<?> several ? several : List.of(),
        FormErrors.NONE);
  }

  /** The form again, as it was typed. */
  public static FormModel again(
      Messages messages, String prefix, FormInput input, FormErrors errors) {
    return new FormModel(messages, prefix, input::raw, input::all, errors);
  }

  public FormModel text(String name) {
    return add("text", name, false, List.of());
  }

  public FormModel requiredText(String name) {
    return add("text", name, true, List.of());
  }

  /** Any other one-line field: email, tel, password, date, month, decimal, number, hidden… */
  public FormModel field(String kind, String name, boolean required) {
    return add(kind, name, required, List.of());
  }

  /** A text with suggestions: options that the address given answers with while one types. */
  public FormModel lookup(String name, boolean required, String address) {
    return add("text", name, required, List.of(), address);
  }

  /**
   * The version of what the form changes: the one that it was first shown with, so that nobody
   * overwrites unseen what another has changed; the present one once that has been said.
   */
  public FormModel version(long present) {
    renewed = errors.stale();
    String shown = renewed ? Long.toString(present) : values.apply("version");
    fields.add(new FormField("hidden", "version", "", null, shown, true, null, List.of(), null));
    return this;
  }

  public FormModel select(String name, boolean required, Map<String, String> choices) {
    List<FormField.Option> options = new ArrayList<>();
    String value = values.apply(name);
    if (!required || value.isEmpty()) {
      options.add(new FormField.Option("", noChoice(name, required), value.isEmpty()));
    }
    choices.forEach(
        (code, label) -> options.add(new FormField.Option(code, label, code.equals(value))));
    return add("select", name, required, options);
  }

  private String noChoice(String name, boolean required) {
    String own = prefix + ".unchosen." + name;
    return messages.text(required ? "web.form.choose" : messages.has(own) ? own : "web.form.none");
  }

  public FormModel select(String name, boolean required, Class<? extends Enum<?>> type) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Enum<?> constant : type.getEnumConstants()) {
      choices.put(constant.name(), messages.label(constant));
    }
    return select(name, required, choices);
  }

  /** Any number of the choices, none among them. */
  public FormModel choices(String name, Map<String, String> labels) {
    Collection<?> chosen = choices.apply(name);
    List<FormField.Option> options = new ArrayList<>();
    labels.forEach(
        (code, label) -> options.add(new FormField.Option(code, label, chosen.contains(code))));
    return add("checkboxes", name, false, options);
  }

  private FormModel add(
      String kind, String name, boolean required, List<FormField.Option> options) {
    return add(kind, name, required, options, null);
  }

  private FormModel add(
      String kind, String name, boolean required, List<FormField.Option> options, String lookUp) {
    String hintKey = prefix + ".hint." + name;
    fields.add(
        new FormField(
            kind,
            name,
            kind.equals("hidden") ? "" : messages.text(prefix + "." + name),
            messages.has(hintKey) ? messages.text(hintKey) : null,
            // Nobody's password is written into a page.
            kind.equals("password") ? "" : values.apply(name),
            required,
            errors.at(name),
            options,
            lookUp));
    return this;
  }

  public List<FormField> fields() {
    return List.copyOf(fields);
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  /** Where somebody else was faster, what saving again will do. */
  public List<FormError> errors() {
    return renewed ? List.of(new FormError("", messages.text("web.form.stale"))) : errors.all();
  }
}
