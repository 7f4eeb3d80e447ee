package insertionhours.frameworks;

import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardService;
import insertionhours.problems.Conflict;
import insertionhours.web.FormView;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the forms of framework contracts have in common. */
final class FrameworkWays {
  private final OperationService operations;
  private final AwardService awards;

  FrameworkWays(OperationService operations, AwardService awards) {
    this.operations = operations;
    this.awards = awards;
  }

  static String to(long lotId) {
    return "/lots/" + lotId + "/framework";
  }

  List<Crumb> toLot(Actor actor, PageContext page, Lot lot) {
    Operation operation = operations.find(actor, lot.operationId());
    return List.of(
        new Crumb("/operations", page.text("web.menu.operations")),
        new Crumb("/operations/" + operation.id(), operation.reference()),
        new Crumb("/lots/" + lot.id(), page.text("frameworks.crumb.lot", lot.number())));
  }

  /** The enterprises on a lot, the holder first. */
  Map<String, String> enterprises(Lot lot) {
    Map<String, String> names = new LinkedHashMap<>();
    awards
        .ofLot(lot.id())
        .forEach(
            award ->
                names.putIfAbsent(Long.toString(award.enterpriseId()), award.enterpriseName()));
    return names;
  }

  /** A form below the page of the framework. */
  FormView form(Actor actor, PageContext page, Lot lot, String key, FormModel model) {
    return new FormView(
        page,
        page.text("frameworks." + key + ".title", lot.number()),
        page.text("frameworks." + key + ".lead"),
        below(actor, page, lot),
        model,
        page.path(),
        page.text("web.form.save"),
        to(lot.id()));
  }

  /** A form without fields that asks before something goes. */
  FormView toRemove(Actor actor, PageContext page, Lot lot, String question, FormErrors errors) {
    FormModel model =
        FormModel.again(page.messages(), "frameworks", new FormInput(page.query()), errors);
    return new FormView(
        page,
        page.text("frameworks.remove.title"),
        question,
        below(actor, page, lot),
        model,
        page.path(),
        page.text("web.form.delete"),
        to(lot.id()));
  }

  private List<Crumb> below(Actor actor, PageContext page, Lot lot) {
    List<Crumb> crumbs = new ArrayList<>(toLot(actor, page, lot));
    crumbs.add(new Crumb(to(lot.id()), page.text("frameworks.tab")));
    return crumbs;
  }

  /**
   * The form of a paper that was posted: used, or shown again when something is wrong with it or
   * the paper is there already.
   *
   * @param key of the texts of its sort: "invoice", "order"
   */
  static <D extends PaperDraft> Response submit(
      PageContext page,
      String key,
      FormInput input,
      D draft,
      Function<D, Response> use,
      Function<FormModel, FormView> form) {
    String prefix = "frameworks." + key;
    Function<FormErrors, FormView> again =
        errors -> form.apply(FormModel.again(page.messages(), prefix, input, errors));
    return page.submit(
        input,
        draft,
        checked -> {
          try {
            return use.apply(checked);
          } catch (Conflict conflict) {
            Conflict.Existing first = conflict.existing().orElseThrow(() -> conflict);
            String href = "/" + first.path() + "/" + first.id() + "/edit";
            FormErrors twice = FormErrors.of("number", page.text(prefix + ".twice"));
            FormView shown = again.apply(twice).offering(href, page.text(prefix + ".openTwice"));
            return Response.status(Response.Status.CONFLICT).entity(shown).build();
          }
        },
        again::apply);
  }

  /** The version that a form was shown with; 0 when it brought none. */
  static long version(FormInput input) {
    Long version = input.id("version");
    return version == null ? 0 : version;
  }
}
