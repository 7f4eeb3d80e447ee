package insertionhours.terms;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.organisations.AuthorityPart;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.function.Supplier;

/** The terms with an authority, and what its clauses are sized with. */
public final class TermsView extends PageView {
  /** For whom, where one works for several organisations. */
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

  private final AuthorityPart part;
  private final FollowUpTerms terms;
  private final List<SizingDefault> defaults;
  private final Supplier<FormModel> model;
  private final FormModel last;

  /**
   * @param model a new one of the same values for each group of fields
   */
  TermsView(
      PageContext page,
      AuthorityPart part,
      FollowUpTerms terms,
      List<SizingDefault> defaults,
      Supplier<FormModel> model) {
    super("terms.mustache", page, page.text("terms.title"));
    this.part = part;
    this.terms = terms;
    this.defaults = defaults;
    this.model = model;
    this.last = model.get().version(terms.version());
  }

  @Override
  public List<Crumb> crumbs() {
    return part.crumbs(page);
  }

  public String lead() {
    return page.text("terms.lead", part.authority().name());
  }

  public boolean untouched() {
    return terms.version() == 0;
  }

  public List<AuthorityPart.Choice> organisations() {
    return part.choices(TermsPages.HERE);
  }

  public boolean severalOrganisations() {
    return !organisations().isEmpty();
  }

  public String action() {
    return part.href(TermsPages.HERE);
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
    return part.authorityHref();
  }

  public String newDefaultHref() {
    return part.href(SizingDefaultPages.NEW);
  }

  public String removal() {
    return part.href(SizingDefaultPages.REMOVAL);
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
        figuresHref(figures),
        figures.family().name(),
        figures.validFrom().toString());
  }

  private String figuresHref(SizingDefault figures) {
    String blank = newDefaultHref();
    return "%s%sfamily=%s&validFrom=%s"
        .formatted(blank, blank.contains("?") ? "&" : "?", figures.family(), figures.validFrom());
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
