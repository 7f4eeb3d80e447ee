package insertionhours.terms;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.function.Supplier;

/** The terms with an authority, and what its clauses are sized with. */
public final class TermsView extends PageView {
  /** For whom, where one works for several organisations. */
  public record Choice(String href, String label, boolean current) {}

  /** Figures to size with, worded. */
  public record Row(
      String family,
      String since,
      String rate,
      String cost,
      String source,
      String href,
      String familyCode,
      String sinceCode) {}

  private final TermsAddress address;
  private final FollowUpTerms terms;
  private final List<SizingDefault> defaults;
  private final Supplier<FormModel> model;
  private final FormModel last;

  /**
   * @param model a new one of the same values for each group of fields
   */
  TermsView(
      PageContext page,
      TermsAddress address,
      FollowUpTerms terms,
      List<SizingDefault> defaults,
      Supplier<FormModel> model) {
    super("terms.mustache", page, page.text("terms.title"));
    this.address = address;
    this.terms = terms;
    this.defaults = defaults;
    this.model = model;
    this.last = model.get().version(terms.version());
  }

  @Override
  public List<Crumb> crumbs() {
    return address.crumbs(page);
  }

  public String lead() {
    return page.text("terms.lead", address.authority().name());
  }

  public boolean untouched() {
    return terms.version() == 0;
  }

  public List<Choice> organisations() {
    return address.own().size() < 2
        ? List.of()
        : address.own().stream()
            .map(
                grant ->
                    new Choice(
                        address.terms(grant.organisationId()),
                        grant.organisationName(),
                        grant.organisationId() == address.organisation()))
            .toList();
  }

  public boolean severalOrganisations() {
    return address.own().size() > 1;
  }

  public String action() {
    return address.terms();
  }

  public List<TermsForm.Group> groups() {
    return TermsForm.groups(page, model, last);
  }

  public boolean wrong() {
    return last.wrong();
  }

  public List<FormError> errors() {
    return last.errors();
  }

  public String cancelHref() {
    return "/organisations/authorities/" + address.authority().id();
  }

  public String newDefaultHref() {
    return address.newDefault("");
  }

  public String removal() {
    return address.removal();
  }

  public boolean any() {
    return !defaults.isEmpty();
  }

  public List<Row> rows() {
    return defaults.stream().map(this::row).toList();
  }

  private Row row(SizingDefault figures) {
    return new Row(
        page.messages().label(figures.family()),
        page.formats().date(figures.validFrom()),
        page.formats().share(figures.effortRate()),
        page.text("terms.costPerHour", figures.hourlyLabourCost()),
        figures.source(),
        address.newDefault("family=" + figures.family() + "&validFrom=" + figures.validFrom()),
        figures.family().name(),
        figures.validFrom().toString());
  }

  static Supplier<FormModel> showing(PageContext page, FollowUpTerms terms) {
    return () ->
        FormModel.showing(
            page.messages(), TermsForm.PREFIX, TermsForm.kept(terms, page.messages().locale()));
  }

  static Supplier<FormModel> again(PageContext page, FormInput input, FormErrors errors) {
    return () -> FormModel.again(page.messages(), TermsForm.PREFIX, input, errors);
  }
}
