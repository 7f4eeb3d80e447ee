package insertionhours.declaring;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.DeclarationService;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
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
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Going on with a declaration that is a draft or was returned. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class DeclarationEditPages {
  private static final Set<String> HANDED_IN =
      Set.of("DECLARATION_FROZEN", "DECLARATION_ALREADY_SUBMITTED");

  private final Sheets sheets;
  private final DeclarationForms forms;
  private final DeclarationService declarations;
  private final HandInService handIns;

  DeclarationEditPages(
      Sheets sheets,
      DeclarationForms forms,
      DeclarationService declarations,
      HandInService handIns) {
    this.sheets = sheets;
    this.forms = forms;
    this.declarations = declarations;
    this.handIns = handIns;
  }

  @GET
  @Path("declarations/{id}/edit")
  public Response kept(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Declaration kept = declarations.find(actor, id);
    if (!kept.status().isOpen()) {
      return handedIn(page, id);
    }
    Sheet sheet = sheets.of(actor, kept);
    Locale locale = page.messages().locale();
    LineRows rows =
        kept.isZero()
            ? sheets.beginning(actor, sheet)
            : sheets.withPeople(actor, sheet, LineRows.of(kept.toDraft().lines(), locale));
    LineRows all =
        sheets
            .toAdd(actor, sheet, AskedMonth.of(page.query()))
            .filter(line -> !isThere(kept, line))
            .map(line -> rows.with(line, locale))
            .orElse(rows);
    return Response.ok(forms.view(actor, page, sheet, all)).build();
  }

  /** A second click finds what the first one has added, once it was saved. */
  private static boolean isThere(Declaration kept, DeclarationLineDraft line) {
    return line.corrects()
        && kept.lines().stream()
            .anyMatch(other -> line.correctsLineId().equals(other.correctsLineId()));
  }

  @POST
  @Path("declarations/{id}/edit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response write(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Declaration kept = declarations.find(actor, id);
    if (!kept.status().isOpen()) {
      return handedIn(page, id);
    }
    Sheet sheet = sheets.of(actor, kept);
    LineRows rows = PeopleRows.completed(LineRows.typed(form), sheet.staff());
    long version = version(form);
    return switch (FormAction.of(form)) {
      case ADD_ROW -> again(actor, page, sheet, rows.oneMore(), version);
      case COPY_ROWS ->
          again(
              actor,
              page,
              sheet,
              sheets.copied(actor, sheet, rows, page.messages().locale()),
              version);
      case DRAFT -> keep(actor, page, sheet, rows, version, false);
      case SUBMIT -> keep(actor, page, sheet, rows, version, true);
    };
  }

  @POST
  @Path("declarations/{id}/none")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response none(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Declaration kept = declarations.find(actor, id);
    if (!kept.status().isOpen()) {
      return handedIn(page, id);
    }
    Sheet sheet = sheets.of(actor, kept);
    FormInput input = new FormInput(form);
    long version = version(form);
    return page.submit(
        input,
        sheet.none(input.choice("zeroReason", ZeroReason.class)),
        draft ->
            once(
                actor,
                page,
                kept,
                null,
                () -> DeclarationFormPages.done(page, handIns.handIn(actor, id, draft, version))),
        errors ->
            forms.view(
                actor,
                page,
                sheet,
                LineRows.of(kept.toDraft().lines(), page.messages().locale()),
                errors,
                version));
  }

  private Response keep(
      Actor actor, PageContext page, Sheet sheet, LineRows rows, long version, boolean submitting) {
    FormInput input = rows.input();
    long id = sheet.kept().id();
    return page.submit(
        input,
        sheet.draft(rows.lines(input)),
        draft ->
            once(
                actor,
                page,
                sheet.kept(),
                rows,
                () ->
                    DeclarationFormPages.done(
                        page,
                        submitting
                            ? handIns.handIn(actor, id, draft, version)
                            : declarations.change(actor, id, draft, version))),
        errors -> forms.view(actor, page, sheet, rows, errors, version));
  }

  /**
   * A double click finds it handed in by the first one.
   *
   * @param typed null where nothing was, which shows the lines that are kept
   */
  private Response once(
      Actor actor, PageContext page, Declaration kept, LineRows typed, Supplier<Response> use) {
    try {
      return use.get();
    } catch (Conflict conflict) {
      if (HANDED_IN.contains(conflict.code())) {
        return handedIn(page, kept.id());
      } else if (!conflict.isStaleVersion()) {
        throw conflict;
      }
      Declaration now = declarations.find(actor, kept.id());
      LineRows rows =
          typed == null ? LineRows.of(now.toDraft().lines(), page.messages().locale()) : typed;
      return forms.savedMeanwhile(actor, page, now, rows);
    }
  }

  private Response again(Actor actor, PageContext page, Sheet sheet, LineRows rows, long version) {
    return Response.ok(forms.view(actor, page, sheet, rows, FormErrors.NONE, version)).build();
  }

  private static Response handedIn(PageContext page, long id) {
    return page.seeOther("/declarations/" + id, "declaring.notice.alreadySubmitted");
  }

  private static long version(MultivaluedMap<String, String> form) {
    Long version = AskedMonth.id(form.getFirst("version"));
    return version == null ? 0 : version;
  }
}
