package insertionhours.exits;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.beneficiaries.BeneficiaryService;
import insertionhours.documents.CsvTable;
import insertionhours.exits.FollowUpListView.Answered;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** Those to be asked what became of them, to be answered on the spot and exported. */
@Path("/")
@RolesAllowed(FACILITATOR)
@Timed
public final class FollowUpListPages {
  private final ExitService exits;
  private final BeneficiaryService beneficiaries;

  FollowUpListPages(ExitService exits, BeneficiaryService beneficiaries) {
    this.exits = exits;
    this.beneficiaries = beneficiaries;
  }

  @GET
  @Path("follow-ups")
  @Produces("text/html; charset=UTF-8")
  @RolesAllowed(FACILITATOR)
  public FollowUpListView list(@Auth Actor actor, @Context PageContext page) {
    FollowUpFilter filter = filter(page);
    return new FollowUpListView(
        page,
        filter,
        exits.due(actor, filter),
        Slice.page(Cursor.understood(page.query().getFirst("after"))),
        answered(actor, page));
  }

  @GET
  @Path("follow-ups.csv")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed(FACILITATOR)
  public Response export(@Auth Actor actor, @Context PageContext page) {
    List<FollowUp> due = exits.due(actor, filter(page));
    StreamingOutput rows = output -> write(new CsvTable(output), page, due);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"suivis.csv\"")
        .build();
  }

  private static void write(CsvTable table, PageContext page, List<FollowUp> due) {
    table.row(
        page.text("exits.list.lastName"),
        page.text("exits.list.firstName"),
        page.text("exits.list.last"),
        page.text("exits.list.endedOn"),
        page.text("exits.list.milestone"),
        page.text("exits.list.dueOn"));
    ExitWords words = new ExitWords(page);
    for (FollowUp followUp : due) {
      table.row(
          followUp.lastName(),
          followUp.firstName(),
          String.join(", ", followUp.lastEngagements().stream().map(words::engagement).toList()),
          followUp.endedOn(),
          page.messages().label(followUp.milestone()),
          followUp.dueOn());
    }
    table.flush();
  }

  private static FollowUpFilter filter(PageContext page) {
    FormInput asked = new FormInput(page.query());
    return new FollowUpFilter(asked.text("q"), asked.choice("milestone", Milestone.class));
  }

  /** What was answered just before, null for nothing. */
  private Answered answered(Actor actor, PageContext page) {
    FormInput asked = new FormInput(page.query());
    Long id = asked.id("answered");
    Milestone milestone = asked.choice("at", Milestone.class);
    if (id == null || milestone == null || !exits.facilitates(actor, id)) {
      return null;
    }
    String name = new ExitWords(page).name(beneficiaries.find(actor, id));
    return exits.of(actor, id).stream()
        .filter(known -> known.milestone() == milestone && known.open() && known.recorded())
        .findFirst()
        .map(known -> Answered.of(page, name, known))
        .orElse(null);
  }
}
