package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.ADMINISTRATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Trade;
import insertionhours.contracts.TradeDraft;
import insertionhours.contracts.TradeService;
import insertionhours.documents.CsvTable;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.forms.Typed;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The reference table of trades and their usual labour shares. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class TradePages {
  private static final String PREFIX = "portfolio.trade";

  private final TradeService trades;

  TradePages(TradeService trades) {
    this.trades = trades;
  }

  @GET
  @Path("trades")
  @RolesAllowed(ADMINISTRATOR)
  public TradeListView list(@Auth Actor actor, @Context PageContext page) {
    return new TradeListView(page, trades.list(page.messages().locale()));
  }

  @GET
  @Path("trades.csv")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed(ADMINISTRATOR)
  public Response export(@Auth Actor actor, @Context PageContext page) {
    List<List<?>> rows = new ArrayList<>();
    rows.add(
        List.of(
            page.text("portfolio.trade.code"),
            page.text("portfolio.trade.labelFr"),
            page.text("portfolio.trade.labelEn"),
            page.text("portfolio.trade.cpvRoot"),
            page.text("portfolio.trade.labourShare"),
            page.text("portfolio.trade.labourShareFrom"),
            page.text("portfolio.trade.labourShareSource")));
    for (Trade trade : trades.list(page.messages().locale())) {
      rows.add(
          List.of(
              trade.code(),
              trade.labelFr(),
              trade.labelEn(),
              trade.cpvRoot(),
              trade.labourShare().movePointRight(2).stripTrailingZeros(),
              trade.labourShareFrom(),
              trade.labourShareSource()));
    }
    return Response.ok(CsvTable.bytes(rows))
        .header("Content-Disposition", "attachment; filename=\"trades.csv\"")
        .build();
  }

  @GET
  @Path("trades/{code}")
  @RolesAllowed(ADMINISTRATOR)
  public TradeView kept(
      @Auth Actor actor, @Context PageContext page, @PathParam("code") String code) {
    Trade trade = trades.find(code);
    FormModel model =
        FormModel.showing(page.messages(), PREFIX, values(trade, page.messages().locale()));
    return view(page, trade, model, FormErrors.NONE);
  }

  @POST
  @Path("trades/{code}")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(ADMINISTRATOR)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("code") String code,
      MultivaluedMap<String, String> form) {
    Trade trade = trades.find(code);
    FormInput input = new FormInput(form);
    TradeDraft draft = read(input);
    long version = Versions.of(input);
    return page.submit(
        input,
        draft,
        command -> {
          trades.change(actor, trade.code(), command, version);
          return page.seeOther("/trades", "portfolio.notice.tradeChanged");
        },
        errors ->
            view(page, trade, FormModel.again(page.messages(), PREFIX, input, errors), errors));
  }

  private TradeView view(PageContext page, Trade trade, FormModel model, FormErrors errors) {
    model
        .requiredText("labelFr")
        .requiredText("labelEn")
        .requiredText("cpvRoot")
        .field("decimal", "labourShare", true)
        .field("date", "labourShareFrom", true)
        .requiredText("labourShareSource")
        .version(trade.version());
    return new TradeView(page, trade, trades.labourShares(trade.code()), model, errors);
  }

  private static TradeDraft read(FormInput input) {
    return new TradeDraft(
        input.text("labelFr"),
        input.text("labelEn"),
        input.text("cpvRoot"),
        input.percent("labourShare"),
        input.date("labourShareFrom"),
        input.text("labourShareSource"));
  }

  private static Map<String, Object> values(Trade trade, Locale locale) {
    Map<String, Object> values = new HashMap<>();
    values.put("labelFr", trade.labelFr());
    values.put("labelEn", trade.labelEn());
    values.put("cpvRoot", trade.cpvRoot());
    values.put("labourShare", Typed.percent(trade.labourShare(), locale));
    values.put("labourShareFrom", trade.labourShareFrom());
    values.put("labourShareSource", trade.labourShareSource());
    values.put("version", trade.version());
    return values;
  }
}
