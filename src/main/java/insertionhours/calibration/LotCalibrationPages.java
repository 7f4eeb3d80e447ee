package insertionhours.calibration;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationService;
import insertionhours.contracts.Trade;
import insertionhours.contracts.TradeService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.sizing.CalibrationMethod;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calibration of one lot: size, retain, and see what was retained before. */
@Path("/lots/{id}/calibration")
@Produces("text/html; charset=UTF-8")
@Timed
public final class LotCalibrationPages {
  private static final Slice NEWEST = new Slice(100, Cursor.START);

  private final CalibrationService service;
  private final SimilarLotsService similar;
  private final LocalSupplyService supply;
  private final CalibrationWording wording;
  private final LotService lots;
  private final OperationService operations;
  private final TradeService trades;

  LotCalibrationPages(
      CalibrationService service,
      SimilarLotsService similar,
      LocalSupplyService supply,
      CalibrationWording wording,
      LotService lots,
      OperationService operations,
      TradeService trades) {
    this.service = service;
    this.similar = similar;
    this.supply = supply;
    this.wording = wording;
    this.lots = lots;
    this.operations = operations;
    this.trades = trades;
  }

  @GET
  @RolesAllowed({FACILITATOR, AUTHORITY})
  public Response show(@Auth Actor actor, @Context PageContext page, @PathParam("id") long lotId) {
    List<Calibration> kept = service.list(actor, lotId, NEWEST).items();
    Lot lot = lots.find(actor, lotId);
    boolean touched = page.query().keySet().stream().anyMatch(name -> !name.equals("notice"));
    CalibrationEntry typed = touched ? CalibrationEntry.of(page.query(), "") : proposed(lot, kept);
    List<Trade> known = trades.list(page.messages().locale());
    CalibrationEntry entry = typed.completed(known);
    String address = LotCalibrationView.path(lotId) + "?" + entry.query("");
    boolean fits = address.length() <= SimulatorPages.LONGEST_ADDRESS;
    if (fits && touched && !entry.equals(typed)) {
      return page.seeOther(address);
    }
    Simulation simulation = simulation(page, lot, entry);
    return Response.ok(view(actor, page, lot, kept, simulation, KeepForm.blank(page)))
        .header(SimulatorPages.SHOWN_ADDRESS, fits ? address : null)
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response keep(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long lotId,
      MultivaluedMap<String, String> form) {
    lots.findToChange(actor, lotId);
    CalibrationEntry entry = CalibrationEntry.of(form, "");
    FormInput input = new FormInput(form);
    CalibrationDraft draft =
        new CalibrationDraft(
            new EntryReading(entry, input).input(),
            input.decimal(KeepForm.HOURS),
            input.text(KeepForm.REASON));
    return page.submit(
        input,
        draft,
        command -> {
          service.keep(actor, lotId, command);
          return page.seeOther(LotCalibrationView.path(lotId), "calibration.notice.kept");
        },
        errors -> again(actor, page, lotId, entry, input, errors));
  }

  private LotCalibrationView again(
      Actor actor,
      PageContext page,
      long lotId,
      CalibrationEntry entry,
      FormInput input,
      FormErrors errors) {
    Lot lot = lots.find(actor, lotId);
    FormErrors atFields = Simulation.atFields(errors, entry, page);
    Simulation simulation = simulation(page, lot, entry);
    return view(
        actor,
        page,
        lot,
        service.list(actor, lotId, NEWEST).items(),
        simulation,
        KeepForm.again(page, input, atFields));
  }

  private Simulation simulation(PageContext page, Lot lot, CalibrationEntry entry) {
    return Simulation.of(
        page, entry, input -> service.preview(lot, input), wording.in(page.messages()));
  }

  /** What was kept last, else what is known of the lot. */
  private CalibrationEntry proposed(Lot lot, List<Calibration> kept) {
    if (!kept.isEmpty()) {
      return CalibrationEntry.of(kept.get(0).input()).in(lot.trade());
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put(MethodForm.TRADE, lot.trade());
    if (lot.amountExclTax() != null) {
      values.put("amountExclTax", CalibrationEntry.plain(lot.amountExclTax().value()));
    }
    service
        .agreed(lot)
        .ifPresent(
            figures -> {
              values.put("effortRate", CalibrationEntry.percent(figures.effortRate()));
              values.put("hourlyLabourCost", CalibrationEntry.plain(figures.hourlyLabourCost()));
            });
    return new CalibrationEntry(CalibrationMethod.AMOUNT_BASED, values);
  }

  private LotCalibrationView view(
      Actor actor,
      PageContext page,
      Lot lot,
      List<Calibration> kept,
      Simulation simulation,
      KeepForm form) {
    Operation operation = operations.find(actor, lot.operationId());
    CalibrationTexts texts = wording.in(page.messages());
    boolean keeps = actor.facilitates(lot.facilitatorOrganisationId()) && service.isOpen(lot);
    VariantView variant =
        new VariantView(
            page,
            "",
            null,
            simulation,
            trades.list(page.messages().locale()),
            !form.errors().isEmpty());
    return new LotCalibrationView(
        page,
        operation,
        lot,
        keeps ? variant : null,
        actor.facilitates(lot.facilitatorOrganisationId())
            ? hints(actor, page, operation, lot)
            : null,
        form,
        kept.stream().map(one -> KeptCalibrationView.of(page, one, texts)).toList());
  }

  private LotHints hints(Actor actor, PageContext page, Operation operation, Lot lot) {
    return LotHints.of(
        page,
        supply.around(operation),
        lot.trade(),
        similar.of(actor, lot.id()),
        service.agreed(lot));
  }
}
