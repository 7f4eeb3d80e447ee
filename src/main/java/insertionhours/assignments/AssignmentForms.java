package insertionhours.assignments;

import insertionhours.contracts.Lot;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormField;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardService;
import insertionhours.obligations.Modality;
import insertionhours.organisations.EnterpriseService;
import insertionhours.web.PageContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The fields in which a person is proposed. */
final class AssignmentForms {
  static final String PREFIX = "assignments.form";
  private static final String EMPLOYER = "employerId";

  private final AwardService awards;
  private final EnterpriseService enterprises;

  AssignmentForms(AwardService awards, EnterpriseService enterprises) {
    this.awards = awards;
    this.enterprises = enterprises;
  }

  static AssignmentDraft draft(
      FormInput input, Long person, Long employer, TypedRows contracts, TypedRows proofs) {
    return new AssignmentDraft(
        person,
        employer,
        input.id("proposedFor"),
        input.choice("modality", Modality.class),
        input.text("romeCode"),
        contracts.read(row -> contract(input, row)),
        proofs.read(row -> proof(input, row)),
        input.text("prescriber"),
        input.date("countedSince"));
  }

  static WorkContract contract(FormInput input, String row) {
    return new WorkContract(
        input.choice(row + "contractType", ContractType.class),
        input.date(row + "startsOn"),
        input.date(row + "endsOn"));
  }

  static Proof proof(FormInput input, String row) {
    return new Proof(
        input.choice(row + "type", ProofType.class),
        input.date(row + "issuedOn"),
        input.date(row + "validUntil"));
  }

  /** The employers that the actor may name on a lot, with what is usual for the first of them. */
  Map<Long, String> employers(Actor actor, Lot lot) {
    Map<Long, String> names = new LinkedHashMap<>();
    boolean all = actor.facilitates(lot.facilitatorOrganisationId());
    awards.ofLot(lot.id()).stream()
        .filter(award -> all || actor.declaresFor(award.enterpriseId()))
        .forEach(award -> names.put(award.enterpriseId(), award.enterpriseName()));
    return names;
  }

  /** What a blank form begins with. */
  Map<String, Object> beginning(Actor actor, Lot lot) {
    Map<String, Object> values = new HashMap<>();
    boolean all = actor.facilitates(lot.facilitatorOrganisationId());
    List<Award> own =
        awards.ofLot(lot.id()).stream()
            .filter(award -> !all && actor.declaresFor(award.enterpriseId()))
            .toList();
    if (!own.isEmpty()) {
      values.put(EMPLOYER, own.get(0).enterpriseId());
      values.put("modality", Modality.usual(lot.clauseKind(), own.get(0).role()));
    }
    return values;
  }

  /** Employer and modality of a new proposal; lenders that are not on the lot come last. */
  FormModel employment(FormModel model, Actor actor, Lot lot) {
    Map<Long, String> own = employers(actor, lot);
    Map<String, String> choices = new LinkedHashMap<>();
    own.forEach((id, name) -> choices.put(id.toString(), name));
    enterprises.lenders().forEach((id, name) -> choices.putIfAbsent(id.toString(), name));
    work(model.select(EMPLOYER, true, choices));
    if (own.size() > 1 && !actor.facilitates(lot.facilitatorOrganisationId())) {
      Map<String, String> firms = new LinkedHashMap<>();
      own.forEach((id, name) -> firms.put(id.toString(), name));
      model.select("proposedFor", false, firms);
    }
    return model;
  }

  static FormModel work(FormModel model) {
    return model.select("modality", true, Modality.class).text("romeCode").text("prescriber");
  }

  static FormModel since(FormModel model, boolean facilitator) {
    return facilitator ? model.field("date", "countedSince", false) : model;
  }

  static Map<String, Object> kept(Assignment kept) {
    Map<String, Object> values = new HashMap<>();
    values.put("modality", kept.modality());
    values.put("romeCode", kept.romeCode());
    values.put("prescriber", kept.prescriber());
    values.put("countedSince", kept.countedSince());
    values.put("version", kept.version());
    for (int i = 0; i < kept.contracts().size(); i++) {
      String row = ContractRules.field(i, "");
      WorkContract contract = kept.contracts().get(i);
      values.put(row + "contractType", contract.contractType());
      values.put(row + "startsOn", contract.startsOn());
      values.put(row + "endsOn", contract.endsOn());
    }
    for (int i = 0; i < kept.proofs().size(); i++) {
      String row = "proofs[" + i + "].";
      Proof proof = kept.proofs().get(i);
      values.put(row + "type", proof.type());
      values.put(row + "issuedOn", proof.issuedOn());
      values.put(row + "validUntil", proof.validUntil());
    }
    return values;
  }

  /**
   * A row of a form, worded.
   *
   * @param legend which one of the list it is
   */
  public record Row(String legend, List<FormField> fields) {}

  /** The rows of contracts. */
  static List<Row> contracts(PageContext page, int count, Rows rows) {
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String row = ContractRules.field(i, "");
      all.add(
          new Row(
              page.text("assignments.contractNumber", i + 1),
              List.of(
                  rows.select(row, "contractType", ContractType.class),
                  rows.date(row, "startsOn"),
                  rows.date(row, "endsOn"))));
    }
    return all;
  }

  static List<Row> proofs(PageContext page, int count, Rows rows) {
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String row = "proofs[" + i + "].";
      all.add(
          new Row(
              page.text("assignments.proofNumber", i + 1),
              List.of(
                  rows.select(row, "type", ProofType.class),
                  rows.date(row, "issuedOn"),
                  rows.date(row, "validUntil"))));
    }
    return all;
  }

  /** Cells of rows: what was typed or kept in each, and what is wrong with it. */
  record Rows(PageContext page, UnaryOperator<String> values, FormErrors errors) {

    static Rows kept(PageContext page, Map<String, Object> kept) {
      return new Rows(
          page, name -> kept.get(name) == null ? "" : kept.get(name).toString(), FormErrors.NONE);
    }

    static Rows typed(PageContext page, FormInput input, FormErrors errors) {
      return new Rows(page, input::raw, errors);
    }

    FormField date(String row, String cell) {
      return field("date", row, cell, List.of());
    }

    FormField select(String row, String cell, Class<? extends Enum<?>> type) {
      String chosen = values.apply(row + cell);
      List<FormField.Option> options = new ArrayList<>();
      options.add(new FormField.Option("", page.text("web.form.choose"), chosen.isEmpty()));
      for (Enum<?> constant : type.getEnumConstants()) {
        options.add(
            new FormField.Option(
                constant.name(), page.messages().label(constant), constant.name().equals(chosen)));
      }
      return field("select", row, cell, options);
    }

    private FormField field(String kind, String row, String cell, List<FormField.Option> options) {
      String name = row + cell;
      boolean optional = cell.equals("endsOn") || cell.equals("validUntil");
      return new FormField(
          kind,
          name,
          page.text(PREFIX + "." + cell),
          null,
          values.apply(name),
          !optional,
          errors.at(name),
          options,
          null);
    }
  }

  /** What the next contract of somebody is likely to be. */
  static Map<String, Object> contractBeginning(Assignment assignment) {
    Map<String, Object> values = new HashMap<>();
    List<WorkContract> contracts = assignment.contracts();
    WorkContract last = contracts.get(contracts.size() - 1);
    values.put("contractType", last.contractType());
    if (last.endsOn() != null) {
      LocalDate next = last.endsOn().plusDays(1);
      values.put("startsOn", next);
    }
    return values;
  }
}
