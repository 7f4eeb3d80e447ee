package insertionhours.monthgrid;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.TradeService;
import insertionhours.declaring.DeclarationWords;
import insertionhours.declaring.FormAction;
import insertionhours.declaring.LineGrid;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.monthgrid.MonthLotDao.Firm;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.web.PageContext;
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
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All lots of an enterprise for a month on one page, and what was received of them. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class MonthGridPages {
  private final MonthGridService grid;
  private final TradeService trades;
  private final EnterpriseService enterprises;

  MonthGridPages(MonthGridService grid, TradeService trades, EnterpriseService enterprises) {
    this.grid = grid;
    this.trades = trades;
    this.enterprises = enterprises;
  }

  static String path(YearMonth month) {
    return "/declarations/months/" + month;
  }

  static String address(YearMonth month, long enterpriseId) {
    return path(month) + "?enterpriseId=" + enterpriseId;
  }

  static String receipt(YearMonth month, long enterpriseId) {
    return path(month) + "/receipts?enterpriseId=" + enterpriseId;
  }

  @GET
  @Path("declarations/months/{month}")
  public Response show(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("month") YearMonth month,
      @QueryParam("enterpriseId") Long enterpriseId) {
    if (enterpriseId == null) {
      List<Firm> firms = grid.firms(actor);
      if (firms.size() != 1) {
        return Response.ok(
                new MonthFirmsView(page, new DeclarationWords(page, actor), month, firms))
            .build();
      }
      return show(actor, page, month, firms.get(0).id());
    }
    EnterpriseMonth now = grid.month(actor, enterpriseId, month);
    TypedMonth kept = TypedMonth.beginning(now, page.messages().locale());
    return Response.ok(view(actor, page, now, kept, FormErrors.NONE)).build();
  }

  @POST
  @Path("declarations/months/{month}")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response write(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("month") YearMonth month,
      MultivaluedMap<String, String> form) {
    FormInput asked = new FormInput(form);
    Long enterpriseId = asked.id("enterpriseId");
    if (enterpriseId == null) {
      throw new NotFound();
    }
    EnterpriseMonth now = grid.month(actor, enterpriseId, month);
    TypedMonth typed = TypedMonth.typed(form).completed(now);
    if (asked.text("addLine") != null) {
      TypedMonth more = typed.oneMore(asked.id("addLine"));
      return Response.ok(view(actor, page, now, more, FormErrors.NONE)).build();
    }
    return switch (FormAction.of(form)) {
      case ADD_ROW, COPY_ROWS -> {
        TypedMonth copied = typed.copied(now, page.messages().locale());
        yield Response.ok(view(actor, page, now, copied, FormErrors.NONE)).build();
      }
      case DRAFT -> keep(actor, page, now, typed, false);
      case SUBMIT -> keep(actor, page, now, typed, true);
    };
  }

  @GET
  @Path("declarations/months/{month}/receipts")
  public MonthReceiptView receipts(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("month") YearMonth month,
      @QueryParam("enterpriseId") Long enterpriseId) {
    if (enterpriseId == null) {
      throw new NotFound();
    }
    return new MonthReceiptView(
        page, new DeclarationWords(page, actor), grid.month(actor, enterpriseId, month));
  }

  private Response keep(
      Actor actor, PageContext page, EnterpriseMonth shown, TypedMonth typed, boolean submit) {
    FormInput input = typed.input();
    return page.submit(
        input,
        typed.draft(input, submit),
        draft -> {
          try {
            grid.writeFilled(actor, shown.enterpriseId(), shown.month(), draft);
            return kept(page, shown, submit);
          } catch (Conflict conflict) {
            return meanwhile(actor, page, shown, typed, submit, conflict);
          }
        },
        errors -> view(actor, page, shown, typed, errors));
  }

  private static Response kept(PageContext page, EnterpriseMonth month, boolean submitted) {
    return submitted
        ? page.seeOther(receipt(month.month(), month.enterpriseId()), "monthgrid.notice.submitted")
        : page.seeOther(address(month.month(), month.enterpriseId()), "monthgrid.notice.saved");
  }

  /**
   * A double click finds everything kept by the first one; what somebody else has saved is replaced
   * only after a second look.
   */
  private Response meanwhile(
      Actor actor,
      PageContext page,
      EnterpriseMonth shown,
      TypedMonth typed,
      boolean submit,
      Conflict conflict) {
    EnterpriseMonth now = grid.month(actor, shown.enterpriseId(), shown.month());
    Locale locale = page.messages().locale();
    if (typed.isKept(now, submit, locale)) {
      return kept(page, now, submit);
    }
    FormErrors errors =
        typed.isOvertaken(now)
            ? FormErrors.of("", page.text("monthgrid.overtaken"))
            : FormErrors.of(conflict, page.messages());
    return Response.status(Response.Status.CONFLICT)
        .entity(view(actor, page, now, typed.over(now), errors))
        .build();
  }

  private MonthGridView view(
      Actor actor, PageContext page, EnterpriseMonth now, TypedMonth typed, FormErrors errors) {
    Map<Long, String> lenders = new LinkedHashMap<>(enterprises.lenders());
    lenders.remove(now.enterpriseId());
    Map<String, String> labels = trades.labels(page.messages().locale());
    return new MonthGridView(
        page,
        new DeclarationWords(page, actor),
        now,
        typed,
        errors,
        lot -> new LineGrid.Choices(labels, lenders, lot.usual(), Map.of(), lot.staff()));
  }
}
