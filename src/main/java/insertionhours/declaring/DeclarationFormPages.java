package insertionhours.declaring;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.forms.FormInput;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationService;
import insertionhours.hours.DeclarationStatus;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writing down a month that was not begun yet, or a supplement to one. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class DeclarationFormPages {
  private final Sheets sheets;
  private final DeclarationForms forms;
  private final DeclarationService declarations;
  private final HandInService handIns;

  DeclarationFormPages(
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
  @Path("lots/{id}/declarations/new")
  public Response begin(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = sheets.open(actor, id);
    AskedMonth asked = AskedMonth.of(page.query());
    Map<Long, String> names = sheets.enterprises(actor, lot);
    Optional<Map.Entry<Long, String>> enterprise =
        names.entrySet().stream()
            .filter(e -> names.size() == 1 || e.getKey().equals(asked.enterpriseId()))
            .findFirst();
    if (enterprise.isEmpty()) {
      return Response.ok(DeclarationStartView.enterprises(page, lot, names)).build();
    }
    if (!sheets.months(lot, enterprise.get().getKey()).contains(asked.month())) {
      return Response.ok(chooseMonth(actor, page, lot, enterprise.get(), asked)).build();
    }
    Sheet sheet =
        sheets.blank(actor, lot, enterprise.get().getKey(), asked.month(), asked.supplement());
    return sheets
        .existing(actor, sheet)
        .map(existing -> goOn(page, existing, asked))
        .orElseGet(() -> Response.ok(form(actor, page, sheet, asked)).build());
  }

  @POST
  @Path("lots/{id}/declarations/new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response write(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Sheet sheet = sheet(actor, id, form);
    LineRows rows = PeopleRows.completed(LineRows.typed(form), sheet.staff());
    Locale locale = page.messages().locale();
    return switch (FormAction.of(form)) {
      case ADD_ROW -> Response.ok(forms.view(actor, page, sheet, rows.oneMore())).build();
      case COPY_ROWS -> {
        LineRows copied = sheets.copied(actor, sheet, rows, locale);
        yield Response.ok(forms.view(actor, page, sheet, copied)).build();
      }
      case DRAFT -> keep(actor, page, sheet, rows, false);
      case SUBMIT -> keep(actor, page, sheet, rows, true);
    };
  }

  @POST
  @Path("lots/{id}/declarations/none")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response none(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Sheet sheet = sheet(actor, id, form);
    FormInput input = new FormInput(form);
    return page.submit(
        input,
        sheet.none(input.choice("zeroReason", ZeroReason.class)),
        draft -> orExisting(actor, page, null, () -> done(page, handIns.handIn(actor, id, draft))),
        errors -> forms.view(actor, page, sheet, sheets.beginning(actor, sheet), errors, 0));
  }

  private Response keep(
      Actor actor, PageContext page, Sheet sheet, LineRows rows, boolean submitting) {
    FormInput input = rows.input();
    long lotId = sheet.lot().id();
    return page.submit(
        input,
        sheet.draft(rows.lines(input)),
        draft ->
            orExisting(
                actor,
                page,
                rows,
                () ->
                    done(
                        page,
                        submitting
                            ? handIns.handIn(actor, lotId, draft)
                            : declarations.create(actor, lotId, draft))),
        errors -> forms.view(actor, page, sheet, rows, errors, 0));
  }

  /**
   * A double click, or a colleague who was faster: there is one already, which is shown.
   *
   * @param typed null when there were no lines
   */
  private Response orExisting(
      Actor actor, PageContext page, LineRows typed, Supplier<Response> use) {
    try {
      return use.get();
    } catch (Conflict conflict) {
      if (conflict.place().isPresent()) {
        throw conflict;
      }
      long id = conflict.existing().orElseThrow(() -> conflict).id();
      Declaration there = declarations.find(actor, id);
      return typed == null || !there.status().isOpen() || typed.say(there, page.messages().locale())
          ? page.seeOther("/declarations/" + id, "declaring.notice.alreadyThere")
          : forms.savedMeanwhile(actor, page, there, typed);
    }
  }

  static Response done(PageContext page, Declaration kept) {
    String notice =
        kept.status() == DeclarationStatus.DRAFT
            ? "declaring.notice.drafted"
            : kept.isZero() ? "declaring.notice.none" : "declaring.notice.submitted";
    return page.seeOther("/declarations/" + kept.id(), notice);
  }

  private Sheet sheet(Actor actor, long lotId, MultivaluedMap<String, String> form) {
    AskedMonth asked = AskedMonth.of(form);
    Lot lot = sheets.open(actor, lotId);
    long enterpriseId = asked.enterpriseId() == null ? 0 : asked.enterpriseId();
    return sheets.blank(actor, lot, enterpriseId, asked.month(), asked.supplement());
  }

  private DeclarationStartView chooseMonth(
      Actor actor, PageContext page, Lot lot, Map.Entry<Long, String> firm, AskedMonth asked) {
    return DeclarationStartView.months(
        page,
        new DeclarationWords(page, actor),
        lot,
        firm,
        sheets.months(lot, firm.getKey()),
        sheets.declared(actor, lot, firm.getKey()),
        asked.month());
  }

  private DeclarationFormView form(Actor actor, PageContext page, Sheet sheet, AskedMonth asked) {
    Locale locale = page.messages().locale();
    LineRows rows =
        sheets.asked(actor, sheet, asked, locale).orElseGet(() -> sheets.beginning(actor, sheet));
    return forms.view(actor, page, sheet, rows);
  }

  private static Response goOn(PageContext page, Declaration existing, AskedMonth asked) {
    String address = "/declarations/" + existing.id();
    if (!existing.status().isOpen()) {
      return page.seeOther(
          address,
          existing.status().isDecided()
              ? "declaring.notice.alreadyDecided"
              : "declaring.notice.alreadySubmitted");
    }
    return page.seeOther(address + "/edit" + asked.line(), "declaring.notice.alreadyBegun");
  }
}
