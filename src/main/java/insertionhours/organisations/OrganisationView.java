package insertionhours.organisations;

import insertionhours.communes.CommuneField;
import insertionhours.identity.Role;
import insertionhours.web.FormView.Form;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.stream.Stream;

/** One organisation: what is known of it and, for those who keep the directory, its form. */
public final class OrganisationView extends PageView {
  private final Directory directory;
  private final List<String> facts;
  private final String historyHref;
  private final String termsHref;
  private final Form form;

  private OrganisationView(
      PageContext page,
      Directory directory,
      Known known,
      String historyHref,
      String termsHref,
      Form form) {
    super("organisation.mustache", page, known.name());
    this.directory = directory;
    this.facts = known.facts(page);
    this.historyHref = historyHref;
    this.termsHref = termsHref;
    this.form = form;
  }

  static OrganisationView readOnly(PageContext page, Directory directory, Known known) {
    return new OrganisationView(page, directory, known, null, null, null);
  }

  static OrganisationView keeping(
      PageContext page, Directory directory, Known known, long id, Form form) {
    boolean facilitator = page.actor().map(actor -> actor.is(Role.FACILITATOR)).orElse(false);
    return new OrganisationView(
        page,
        directory,
        known,
        directory.historyHref(id),
        facilitator && directory == Directory.AUTHORITIES ? directory.href(id) + "/terms" : null,
        form);
  }

  /**
   * What is shown of any organisation.
   *
   * @param kind null where there are no kinds
   */
  record Known(String name, Enum<?> kind, String siret, String communeCode) {
    static Known of(Party party) {
      return new Known(party.name(), party.kind(), party.siret(), party.communeCode());
    }

    static Known of(FacilitatorOrganisation organisation) {
      return new Known(organisation.name(), null, null, null);
    }

    List<String> facts(PageContext page) {
      return Stream.of(
              kind == null ? null : page.messages().label(kind),
              siret == null ? null : page.text("organisations.siretIs", new Siret(siret).printed()),
              kind != null && siret == null ? page.text("organisations.noSiret") : null,
              CommuneField.shown(communeCode))
          .filter(fact -> fact != null)
          .toList();
    }
  }

  public List<String> facts() {
    return facts;
  }

  public String historyHref() {
    return historyHref;
  }

  /** What is agreed with the authority; null for others, and for who does not facilitate. */
  public String termsHref() {
    return termsHref;
  }

  public Form form() {
    return form;
  }

  /** What counts with the authority; null like the terms. */
  public String countingHref() {
    return termsHref == null ? null : termsHref.replaceFirst("/terms$", "/counting");
  }

  /** Only those who keep the directory may open the lists. */
  @Override
  public List<Crumb> crumbs() {
    return form == null ? List.of() : OrganisationForms.crumbs(page, directory);
  }
}
