package insertionhours.calibration;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Trade;
import insertionhours.contracts.TradeService;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** The simulator: a form whose address holds all the numbers and so gives them again. */
@Path(SimulatorPages.PATH)
@Produces("text/html; charset=UTF-8")
@Timed
public final class SimulatorPages {
  static final String PATH = "/calibration";

  /** Begins the names of the second variant. */
  static final String SECOND = "b.";

  /** Tells htmx the address without blank rows. */
  static final String SHOWN_ADDRESS = "HX-Replace-Url";

  /** What fits into a header of an answer with ease. */
  static final int LONGEST_ADDRESS = 4000;

  private static final String COMPARE = "compare";
  private static final String SINGLE = "single";

  private final CalibrationService service;
  private final CalibrationWording wording;
  private final TradeService trades;

  SimulatorPages(CalibrationService service, CalibrationWording wording, TradeService trades) {
    this.service = service;
    this.wording = wording;
    this.trades = trades;
  }

  @GET
  @PermitAll
  public Response show(@Auth Actor actor, @Context PageContext page) {
    MultivaluedMap<String, String> query = page.query();
    List<Trade> known = trades.list(page.messages().locale());
    List<CalibrationEntry> typed = entries(query);
    List<CalibrationEntry> entries = typed.stream().map(entry -> entry.completed(known)).toList();
    boolean touched = query.keySet().stream().anyMatch(name -> !name.equals("notice"));
    boolean asked = query.containsKey(COMPARE) || query.containsKey(SINGLE);
    String address = address(entries);
    boolean fits = address.length() <= LONGEST_ADDRESS;
    if (fits && (asked || touched && !entries.equals(typed))) {
      return page.seeOther(address);
    }
    CalibrationTexts texts = wording.in(page.messages());
    List<Simulation> simulations =
        entries.stream().map(entry -> Simulation.of(page, entry, service::preview, texts)).toList();
    return Response.ok(new SimulatorView(page, simulations, known))
        .header(SHOWN_ADDRESS, fits ? address : null)
        .build();
  }

  private static List<CalibrationEntry> entries(MultivaluedMap<String, String> query) {
    CalibrationEntry first = CalibrationEntry.of(query, "");
    List<CalibrationEntry> entries = new ArrayList<>(List.of(first));
    if (!query.containsKey(SINGLE)) {
      if (query.containsKey(SECOND + MethodForm.METHOD)) {
        entries.add(CalibrationEntry.of(query, SECOND));
      } else if (query.containsKey(COMPARE)) {
        entries.add(first);
      }
    }
    return entries;
  }

  private static String address(List<CalibrationEntry> entries) {
    String first = PATH + "?" + entries.get(0).query("");
    return entries.size() == 1 ? first : first + "&" + entries.get(1).query(SECOND);
  }
}
