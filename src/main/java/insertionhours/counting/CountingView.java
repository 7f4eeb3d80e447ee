package insertionhours.counting;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.organisations.AuthorityPart;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What counts with an authority: the rules in force as a form, and all versions of them. */
public final class CountingView extends PageView {
  /** For whom, where one works for several organisations. */
  /**
   * A version, worded.
   *
   * @param set when and by whom, null for the usual one
   */
  public record Version(
      String id,
      String name,
      boolean inForce,
      String set,
      String reason,
      List<String> changes,
      boolean changed) {}

  private final AuthorityPart part;
  private final List<CountingPolicy> versions;
  private final Supplier<FormModel> model;
  private final FormModel last;

  /**
   * @param versions the one in force first, the usual policy last
   * @param model a new one of the same values for each group of fields
   */
  CountingView(
      PageContext page,
      AuthorityPart part,
      List<CountingPolicy> versions,
      Supplier<FormModel> model) {
    super("counting.mustache", page, page.text("counting.title"));
    this.part = part;
    this.versions = List.copyOf(versions);
    this.model = model;
    this.last = model.get().version(versions.get(0).number());
  }

  @Override
  public List<Crumb> crumbs() {
    return part.crumbs(page);
  }

  public String lead() {
    return page.text("counting.lead", part.authority().name());
  }

  public boolean untouched() {
    return versions.size() == 1;
  }

  public List<AuthorityPart.Choice> organisations() {
    return part.choices(CountingPages.HERE);
  }

  public boolean severalOrganisations() {
    return !organisations().isEmpty();
  }

  public String action() {
    return part.href(CountingPages.HERE);
  }

  public List<CountingForm.Group> groups() {
    return CountingForm.groups(page, model, last, untouched());
  }

  public boolean wrong() {
    return last.wrong();
  }

  public List<FormError> errors() {
    return last.errors();
  }

  public String cancelHref() {
    return part.authorityHref();
  }

  public List<Version> versions() {
    return IntStream.range(0, versions.size()).mapToObj(this::version).toList();
  }

  private Version version(int position) {
    CountingPolicy policy = versions.get(position);
    List<String> changes =
        policy.number() == 0
            ? List.of()
            : new CountingWords(page.messages()).changes(versions.get(position + 1), policy);
    return new Version(
        "version-" + policy.number(),
        page.text(
            policy.number() == 0 ? "counting.usual" : "counting.number", policy.number() + ""),
        position == 0,
        policy.number() == 0 ? null : page.text("counting.setBy", policy.setAt(), policy.setBy()),
        policy.reason(),
        changes,
        policy.number() > 0);
  }

  static Supplier<FormModel> showing(PageContext page, CountingPolicy policy) {
    return () ->
        FormModel.showing(
            page.messages(),
            CountingForm.PREFIX,
            CountingForm.kept(policy, page.messages().locale()));
  }

  static Supplier<FormModel> again(PageContext page, FormInput input, FormErrors errors) {
    return () -> FormModel.again(page.messages(), CountingForm.PREFIX, input, errors);
  }
}
