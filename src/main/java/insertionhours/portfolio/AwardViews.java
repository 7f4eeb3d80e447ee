package insertionhours.portfolio;

import insertionhours.contracts.Lot;
import insertionhours.contracts.OperationService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.AwardService;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.Conflict;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages around the form of an enterprise's part in a lot. */
final class AwardViews {
  private final OperationService operations;
  private final AwardService awards;
  private final EnterpriseService enterprises;

  AwardViews(OperationService operations, AwardService awards, EnterpriseService enterprises) {
    this.operations = operations;
    this.awards = awards;
    this.enterprises = enterprises;
  }

  GroupedFormView toAward(
      Actor actor,
      PageContext page,
      Lot lot,
      FormModel model,
      FormErrors errors,
      Optional<Conflict.Existing> existing) {
    List<Award> others = awards.ofLot(lot.id());
    GroupedFormView.Frame frame =
        new GroupedFormView.Frame(
            page.text("portfolio.award.createTitle"),
            others.stream().anyMatch(other -> other.role() == AwardRole.HOLDER)
                ? page.text("portfolio.award.createLead")
                : page.text("portfolio.award.createHolderLead"),
            crumbs(actor, page, lot),
            page.text("portfolio.award.create"),
            Ways.lot(lot.id()));
    return view(page, frame, fields(page, model, others), errors, existing);
  }

  GroupedFormView toChange(
      Actor actor,
      PageContext page,
      Lot lot,
      Award award,
      FormModel model,
      FormErrors errors,
      Optional<Conflict.Existing> existing) {
    GroupedFormView.Frame frame =
        new GroupedFormView.Frame(
            award.enterpriseName(),
            page.text("portfolio.award.editLead"),
            crumbs(actor, page, lot),
            page.text("web.form.save"),
            Ways.lot(lot.id()));
    List<Award> others =
        awards.ofLot(lot.id()).stream().filter(other -> other.id() != award.id()).toList();
    FormModel fields = fields(page, model, others).version(award.version());
    return view(page, frame, fields, errors, existing);
  }

  private FormModel fields(PageContext page, FormModel model, List<Award> others) {
    AwardForm.Texts texts =
        new AwardForm.Texts(
            page.text("portfolio.award.declaresYes"), page.text("portfolio.award.declaresNo"));
    return AwardForm.fields(model, enterprises.names(), others, texts);
  }

  private static GroupedFormView view(
      PageContext page,
      GroupedFormView.Frame frame,
      FormModel model,
      FormErrors errors,
      Optional<Conflict.Existing> existing) {
    List<GroupedFormView.Link> links = new ArrayList<>();
    existing.ifPresent(
        award ->
            links.add(
                new GroupedFormView.Link(
                    AlreadyThere.href(award), page.text("portfolio.award.openTaken"))));
    links.add(
        new GroupedFormView.Link(
            "/organisations/enterprises/new", page.text("portfolio.award.newEnterprise")));
    return new GroupedFormView(page, frame, AwardForm.groups(page, model), errors, links);
  }

  ConfirmView toRemove(Actor actor, PageContext page, Lot lot, Award award, FormErrors errors) {
    return new ConfirmView(
        page,
        page.text("portfolio.award.deleteTitle"),
        page.text("portfolio.award.deleteQuestion", award.enterpriseName()),
        crumbs(actor, page, lot),
        Ways.lot(lot.id()),
        errors);
  }

  private List<Crumb> crumbs(Actor actor, PageContext page, Lot lot) {
    return Ways.below(page, operations.find(actor, lot.operationId()), lot);
  }
}
