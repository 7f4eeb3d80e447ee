package insertionhours.beneficiaries;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The card of a person. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class BeneficiaryCardPages {
  private final BeneficiaryService beneficiaries;
  private final PersonService persons;
  private final BeneficiaryCards cards;

  BeneficiaryCardPages(
      BeneficiaryService beneficiaries, PersonService persons, BeneficiaryCards cards) {
    this.beneficiaries = beneficiaries;
    this.persons = persons;
    this.cards = cards;
  }

  static String path(long id) {
    return BeneficiaryListPages.PATH + "/" + id;
  }

  @GET
  @Path("beneficiaries/{id}")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public BeneficiaryCardView show(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return cards.of(actor, page, beneficiaries.find(actor, id), false, FormErrors.NONE);
  }

  /** The card with the criterion: asked for on purpose, and kept in the log. */
  @POST
  @Path("beneficiaries/{id}/criterion")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed({FACILITATOR, DECLARANT})
  public BeneficiaryCardView reveal(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return cards.of(actor, page, beneficiaries.read(actor, id), true, FormErrors.NONE);
  }

  @POST
  @Path("beneficiaries/{id}/merger")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response merge(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    FormInput input = new FormInput(form);
    return page.submit(
        input,
        new Merger(input.id("otherId")),
        merger -> {
          persons.merge(actor, id, merger.otherId());
          return page.seeOther(path(id), "beneficiaries.notice.merged");
        },
        errors -> again(actor, page, id, errors));
  }

  @POST
  @Path("beneficiaries/{id}/separation")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response separate(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return page.attempt(
        errors -> again(actor, page, id, errors),
        () -> {
          persons.separate(actor, id);
          return page.seeOther(path(id), "beneficiaries.notice.separated");
        });
  }

  private BeneficiaryCardView again(Actor actor, PageContext page, long id, FormErrors errors) {
    return cards.of(actor, page, beneficiaries.find(actor, id), false, errors);
  }
}
