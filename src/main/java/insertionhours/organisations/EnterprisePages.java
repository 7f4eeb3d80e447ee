package insertionhours.organisations;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.audit.SubjectType;
import insertionhours.communes.CommuneField;
import insertionhours.identity.Actor;
import insertionhours.organisations.OrganisationView.Known;
import insertionhours.problems.Conflict;
import insertionhours.problems.RuleViolation;
import insertionhours.web.FormErrors;
import insertionhours.web.FormInput;
import insertionhours.web.FormModel;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Enterprises: entered, read and changed on one page each. */
@Path("/organisations/enterprises")
@Produces("text/html; charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Timed
public final class EnterprisePages {
  private static final Directory DIRECTORY = Directory.ENTERPRISES;

  private final EnterpriseService enterprises;

  EnterprisePages(EnterpriseService enterprises) {
    this.enterprises = enterprises;
  }

  @GET
  @Path("new")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public PageView blank(@Auth Actor actor, @Context PageContext page) {
    return adding(page, shown(page, Map.of()), CommuneField.UNTOUCHED);
  }

  @POST
  @Path("new")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public Response add(
      @Auth Actor actor, @Context PageContext page, MultivaluedMap<String, String> form) {
    FormInput input = new FormInput(form);
    CommuneField commune = CommuneField.read(input);
    return page.submit(
        input,
        details(input, commune),
        details -> added(actor, page, details),
        errors -> adding(page, again(page, input, errors), commune));
  }

  /** A second one with the same SIRET opens the first. */
  private Response added(Actor actor, PageContext page, EnterpriseDetails details) {
    try {
      long id = enterprises.add(actor, details).id();
      return page.seeOther(DIRECTORY.href(id), "organisations.notice.added");
    } catch (Conflict conflict) {
      long id = conflict.existing().orElseThrow(() -> conflict).id();
      return page.seeOther(DIRECTORY.href(id), "organisations.notice.exists");
    }
  }

  @GET
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR, DECLARANT})
  public PageView show(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Enterprise kept = enterprises.visible(actor, id);
    if (!enterprises.mayKeep(actor)) {
      return OrganisationView.readOnly(page, DIRECTORY, known(kept));
    }
    Map<String, Object> values =
        OrganisationForms.kept(
            kept.name(), kept.kind(), kept.siret(), kept.communeCode(), kept.version());
    return changing(page, kept, shown(page, values), CommuneField.UNTOUCHED);
  }

  @POST
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR})
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Enterprise kept = enterprises.visible(actor, id);
    FormInput input = new FormInput(form);
    CommuneField commune = CommuneField.read(input);
    Long version = input.id("version");
    return page.submit(
        input,
        details(input, commune),
        details -> changed(actor, page, id, details, version == null ? 0 : version),
        errors -> changing(page, kept, again(page, input, errors), commune));
  }

  private Response changed(
      Actor actor, PageContext page, long id, EnterpriseDetails details, long version) {
    try {
      enterprises.change(actor, id, details, version);
      return page.seeOther(DIRECTORY.href(id), "organisations.notice.changed");
    } catch (Conflict conflict) {
      long other = conflict.existing().orElseThrow(() -> conflict).id();
      throw new RuleViolation("siret", "SIRET_TAKEN", enterprises.find(other).name());
    }
  }

  private static EnterpriseDetails details(FormInput input, CommuneField commune) {
    return new EnterpriseDetails(
        input.text("name"),
        input.text("siret"),
        input.choice("kind", EnterpriseKind.class),
        commune.code());
  }

  private static FormModel shown(PageContext page, Map<String, ?> values) {
    return FormModel.showing(page.messages(), OrganisationForms.PREFIX, values);
  }

  private static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return FormModel.again(page.messages(), OrganisationForms.PREFIX, input, errors);
  }

  private static PageView adding(PageContext page, FormModel model, CommuneField commune) {
    return OrganisationForms.adding(
        page, DIRECTORY, OrganisationForms.fields(model, EnterpriseKind.class, commune));
  }

  private static PageView changing(
      PageContext page, Enterprise kept, FormModel model, CommuneField commune) {
    OrganisationForms.fields(model, EnterpriseKind.class, commune);
    return OrganisationView.keeping(
        page,
        DIRECTORY,
        known(kept),
        OrganisationForms.historyHref(SubjectType.ENTERPRISE, kept.id()),
        OrganisationForms.changing(page, DIRECTORY, kept.id(), model));
  }

  private static Known known(Enterprise kept) {
    return new Known(kept.name(), kept.kind(), kept.siret(), kept.communeCode());
  }
}
