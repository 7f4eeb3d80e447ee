package insertionhours.organisations;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
import static insertionhours.identity.Role.Names.AUTHORITY;
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

/** Contracting authorities: entered, read and changed on one page each. */
@Path("/organisations/authorities")
@Produces("text/html; charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Timed
public final class ContractingAuthorityPages {
  private static final Directory DIRECTORY = Directory.AUTHORITIES;

  private final ContractingAuthorityService authorities;

  ContractingAuthorityPages(ContractingAuthorityService authorities) {
    this.authorities = authorities;
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
  private Response added(Actor actor, PageContext page, ContractingAuthorityDetails details) {
    try {
      long id = authorities.add(actor, details).id();
      return page.seeOther(DIRECTORY.href(id), "organisations.notice.added");
    } catch (Conflict conflict) {
      long id = conflict.existing().orElseThrow(() -> conflict).id();
      return page.seeOther(DIRECTORY.href(id), "organisations.notice.exists");
    }
  }

  @GET
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, FACILITATOR, AUTHORITY, DECLARANT})
  public PageView show(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    ContractingAuthority kept = authorities.visible(actor, id);
    if (!authorities.mayKeep(actor)) {
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
    ContractingAuthority kept = authorities.visible(actor, id);
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
      Actor actor, PageContext page, long id, ContractingAuthorityDetails details, long version) {
    try {
      authorities.change(actor, id, details, version);
      return page.seeOther(DIRECTORY.href(id), "organisations.notice.changed");
    } catch (Conflict conflict) {
      long other = conflict.existing().orElseThrow(() -> conflict).id();
      throw new RuleViolation("siret", "SIRET_TAKEN", authorities.find(other).name());
    }
  }

  private static ContractingAuthorityDetails details(FormInput input, CommuneField commune) {
    return new ContractingAuthorityDetails(
        input.text("name"),
        input.text("siret"),
        input.choice("kind", AuthorityKind.class),
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
        page, DIRECTORY, OrganisationForms.fields(model, AuthorityKind.class, commune));
  }

  private static PageView changing(
      PageContext page, ContractingAuthority kept, FormModel model, CommuneField commune) {
    OrganisationForms.fields(model, AuthorityKind.class, commune);
    return OrganisationView.keeping(
        page,
        DIRECTORY,
        known(kept),
        OrganisationForms.historyHref(SubjectType.CONTRACTING_AUTHORITY, kept.id()),
        OrganisationForms.changing(page, DIRECTORY, kept.id(), model));
  }

  private static Known known(ContractingAuthority kept) {
    return new Known(kept.name(), kept.kind(), kept.siret(), kept.communeCode());
  }
}
