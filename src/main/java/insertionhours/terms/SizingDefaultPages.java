package insertionhours.terms;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.PurchaseFamily;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.forms.Typed;
import insertionhours.identity.Actor;
import insertionhours.organisations.AuthorityPart;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.problems.NotFound;
import insertionhours.web.FormView;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures that an authority's clauses are sized with: added, replaced, removed. */
@Path("/organisations/authorities/{id}/terms/sizing-defaults")
@Produces("text/html; charset=UTF-8")
@Timed
public final class SizingDefaultPages {
  private static final String PREFIX = "terms.default";
  static final String NEW = TermsPages.HERE + "/sizing-defaults/new";
  static final String REMOVAL = TermsPages.HERE + "/sizing-defaults/removal";
  private static final String ORGANISATION = "facilitatorOrganisationId";

  private final TermsService terms;
  private final ContractingAuthorityService authorities;
  private final Clock clock;

  SizingDefaultPages(TermsService terms, ContractingAuthorityService authorities, Clock clock) {
    this.terms = terms;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** Filled in with what is kept for the family and day, where the address names them. */
  @GET
  @Path("new")
  @RolesAllowed(FACILITATOR)
  public PageView blank(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @QueryParam(ORGANISATION) Long organisation) {
    AuthorityPart part = AuthorityPart.of(actor, authorities.find(id), organisation);
    List<SizingDefault> known = terms.defaults(actor, part.organisation(), id);
    FormInput asked = new FormInput(page.query());
    PurchaseFamily family = asked.choice("family", PurchaseFamily.class);
    LocalDate day = asked.date("validFrom");
    Map<String, Object> values = new HashMap<>();
    values.put("family", family);
    values.put("validFrom", day == null ? LocalDate.now(clock) : day);
    known.stream()
        .filter(figures -> figures.family() == family && figures.validFrom().equals(day))
        .findFirst()
        .ifPresent(figures -> values.putAll(kept(figures, page.messages().locale())));
    return view(page, part, FormModel.showing(page.messages(), PREFIX, values));
  }

  @POST
  @Path("new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response put(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @QueryParam(ORGANISATION) Long organisation,
      MultivaluedMap<String, String> form) {
    AuthorityPart part = AuthorityPart.of(actor, authorities.find(id), organisation);
    terms.find(actor, part.organisation(), id);
    FormInput input = new FormInput(form);
    SizingDefaultDraft draft =
        new SizingDefaultDraft(
            input.choice("family", PurchaseFamily.class),
            input.date("validFrom"),
            input.percent("effortRate"),
            input.decimal("hourlyLabourCost"),
            input.text("source"));
    return page.submit(
        input,
        draft,
        command -> {
          terms.putDefault(actor, part.organisation(), id, command);
          return page.seeOther(part.href(TermsPages.HERE), "terms.notice.defaultKept");
        },
        errors -> view(page, part, FormModel.again(page.messages(), PREFIX, input, errors)));
  }

  @POST
  @Path("removal")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response remove(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @QueryParam(ORGANISATION) Long organisation,
      MultivaluedMap<String, String> form) {
    AuthorityPart part = AuthorityPart.of(actor, authorities.find(id), organisation);
    FormInput input = new FormInput(form);
    PurchaseFamily family = input.choice("family", PurchaseFamily.class);
    LocalDate day = input.date("validFrom");
    if (family == null || day == null) {
      throw new NotFound();
    }
    terms.removeDefault(actor, part.organisation(), id, family, day);
    return page.seeOther(part.href(TermsPages.HERE), "terms.notice.defaultRemoved");
  }

  private static PageView view(PageContext page, AuthorityPart part, FormModel model) {
    List<PageView.Crumb> crumbs = new ArrayList<>(part.crumbs(page));
    crumbs.add(new PageView.Crumb(part.href(TermsPages.HERE), page.text("terms.title")));
    return new FormView(
        page,
        page.text("terms.default.title"),
        page.text("terms.default.lead"),
        crumbs,
        model
            .select("family", true, PurchaseFamily.class)
            .field("date", "validFrom", true)
            .field("decimal", "effortRate", true)
            .field("decimal", "hourlyLabourCost", true)
            .requiredText("source"),
        part.href(NEW),
        page.text("web.form.save"),
        part.href(TermsPages.HERE));
  }

  private static Map<String, Object> kept(SizingDefault figures, Locale locale) {
    return Map.of(
        "effortRate", Typed.percent(figures.effortRate(), locale),
        "hourlyLabourCost", Typed.number(figures.hourlyLabourCost(), locale),
        "source", figures.source());
  }
}
