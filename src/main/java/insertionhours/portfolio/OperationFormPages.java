package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.communes.CommuneField;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.contracts.OperationService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthorityService;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Stating, changing and removing an operation. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class OperationFormPages {
  private final OperationService operations;
  private final ContractingAuthorityService authorities;
  private final Clock clock;

  OperationFormPages(
      OperationService operations, ContractingAuthorityService authorities, Clock clock) {
    this.operations = operations;
    this.authorities = authorities;
    this.clock = clock;
  }

  @GET
  @Path("operations/new")
  @RolesAllowed(FACILITATOR)
  public GroupedFormView blank(@Auth Actor actor, @Context PageContext page) {
    FormModel model =
        FormModel.showing(
            page.messages(),
            OperationForm.PREFIX,
            OperationForm.blank(LocalDate.now(clock), actor));
    return toCreate(actor, page, model, CommuneField.UNTOUCHED, FormErrors.NONE);
  }

  @POST
  @Path("operations/new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response create(
      @Auth Actor actor, @Context PageContext page, MultivaluedMap<String, String> form) {
    FormInput input = new FormInput(form);
    CommuneField commune = CommuneField.read(input);
    OperationDraft draft = OperationForm.read(input, commune);
    return page.submit(
        input,
        draft,
        command ->
            page.seeOther(
                Ways.operation(operations.create(actor, command).id()),
                "portfolio.notice.operationCreated"),
        errors -> {
          FormErrors shown = OperationForm.atFields(errors);
          return toCreate(actor, page, again(page, input, shown), commune, shown);
        });
  }

  @GET
  @Path("operations/{id}/edit")
  @RolesAllowed(FACILITATOR)
  public GroupedFormView kept(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Operation operation = operations.findToChange(actor, id);
    FormModel model =
        FormModel.showing(page.messages(), OperationForm.PREFIX, OperationForm.kept(operation));
    return toChange(actor, page, operation, model, CommuneField.UNTOUCHED, FormErrors.NONE);
  }

  @POST
  @Path("operations/{id}/edit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Operation operation = operations.findToChange(actor, id);
    FormInput input = new FormInput(form);
    CommuneField commune = CommuneField.read(input);
    OperationDraft draft = OperationForm.read(input, commune);
    long version = Versions.of(input);
    return page.submit(
        input,
        draft,
        command -> {
          operations.change(actor, id, command, version);
          return page.seeOther(Ways.operation(id), "portfolio.notice.operationChanged");
        },
        errors -> {
          FormErrors shown = OperationForm.atFields(errors);
          return toChange(actor, page, operation, again(page, input, shown), commune, shown);
        });
  }

  @GET
  @Path("operations/{id}/delete")
  @RolesAllowed(FACILITATOR)
  public ConfirmView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return toRemove(page, operations.findToChange(actor, id), FormErrors.NONE);
  }

  @POST
  @Path("operations/{id}/delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Operation operation = operations.findToChange(actor, id);
    return page.attempt(
        errors -> toRemove(page, operation, errors),
        () -> {
          operations.remove(actor, id);
          return page.seeOther(OperationListPages.PATH, "portfolio.notice.operationRemoved");
        });
  }

  private GroupedFormView toCreate(
      Actor actor, PageContext page, FormModel model, CommuneField commune, FormErrors errors) {
    OperationForm.addOrganisation(model, actor);
    FormModel fields = OperationForm.fields(model, authorities.names(), commune);
    OperationForm.addReferent(fields, operations.referents(actor));
    return view(
        page,
        new GroupedFormView.Frame(
            page.text("portfolio.operation.createTitle"),
            page.text("portfolio.operation.createLead"),
            Ways.toOperation(page),
            page.text("portfolio.operation.create"),
            OperationListPages.PATH),
        fields,
        errors);
  }

  private GroupedFormView toChange(
      Actor actor,
      PageContext page,
      Operation operation,
      FormModel model,
      CommuneField commune,
      FormErrors errors) {
    FormModel fields = OperationForm.fields(model, authorities.names(), commune);
    OperationForm.addReferent(fields, operations.referents(actor));
    return view(
        page,
        new GroupedFormView.Frame(
            page.text("portfolio.operation.editTitle"),
            null,
            Ways.below(page, operation),
            page.text("web.form.save"),
            Ways.operation(operation.id())),
        fields.version(operation.version()),
        errors);
  }

  private static GroupedFormView view(
      PageContext page, GroupedFormView.Frame frame, FormModel model, FormErrors errors) {
    return new GroupedFormView(
        page,
        frame,
        List.of(FormGroup.of(model)),
        errors,
        List.of(
            new GroupedFormView.Link(
                "/organisations/authorities/new", page.text("portfolio.operation.newAuthority"))));
  }

  private static ConfirmView toRemove(PageContext page, Operation operation, FormErrors errors) {
    return new ConfirmView(
        page,
        page.text("portfolio.operation.deleteTitle"),
        page.text("portfolio.operation.deleteQuestion", operation.reference(), operation.name()),
        Ways.below(page, operation),
        Ways.operation(operation.id()),
        errors);
  }

  private static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return FormModel.again(page.messages(), OperationForm.PREFIX, input, errors);
  }
}
