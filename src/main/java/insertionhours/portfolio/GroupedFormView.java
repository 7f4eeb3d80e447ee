package insertionhours.portfolio;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page that is one long form, its fields in groups. */
class GroupedFormView extends PageView {
  /** A way out of the form, for what is missing in it. */
  public record Link(String href, String label) {}

  /**
   * What surrounds the fields.
   *
   * @param lead one sentence under the title, null for none
   */
  record Frame(String title, String lead, List<Crumb> crumbs, String submitLabel, String cancel) {}

  private final Frame frame;
  private final List<FormGroup> groups;
  private final FormErrors errors;
  private final List<Link> links;

  GroupedFormView(
      PageContext page, Frame frame, List<FormGroup> groups, FormErrors errors, List<Link> links) {
    this("grouped-form.mustache", page, frame, groups, errors, links);
  }

  GroupedFormView(
      String template,
      PageContext page,
      Frame frame,
      List<FormGroup> groups,
      FormErrors errors,
      List<Link> links) {
    super(template, page, frame.title());
    this.frame = frame;
    this.groups = List.copyOf(groups);
    this.errors = errors;
    this.links = List.copyOf(links);
  }

  public String lead() {
    return frame.lead();
  }

  @Override
  public List<Crumb> crumbs() {
    return frame.crumbs();
  }

  /** The form is posted to where it is shown. */
  public String action() {
    return page.path();
  }

  public String submitLabel() {
    return frame.submitLabel();
  }

  public String cancelHref() {
    return frame.cancel();
  }

  public List<FormGroup> groups() {
    return groups;
  }

  public List<Link> links() {
    return links;
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  /** In the order of the fields; away from its field, a message names the field. */
  public List<FormError> errors() {
    if (errors.stale()) {
      return List.of(new FormError("", page.text("web.form.stale")));
    }
    Map<String, String> labels = labels();
    List<String> order = List.copyOf(labels.keySet());
    return errors.all().stream()
        .sorted(Comparator.comparingInt(error -> order.indexOf(error.field())))
        .map(
            error ->
                labels.containsKey(error.field())
                    ? new FormError(
                        error.field(),
                        page.text("portfolio.errorAt", labels.get(error.field()), error.message()))
                    : error)
        .toList();
  }

  Map<String, String> labels() {
    return groups.stream()
        .flatMap(group -> group.fields().stream())
        .filter(field -> !field.isHidden())
        .collect(
            Collectors.toMap(
                FormField::name, FormField::label, (one, other) -> one, LinkedHashMap::new));
  }
}
