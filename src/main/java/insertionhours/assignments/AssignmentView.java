package insertionhours.assignments;

import insertionhours.assignments.AssignmentWords.Badge;
import insertionhours.beneficiaries.CardSection;
import insertionhours.contracts.LotStatus;
import insertionhours.counting.Finding;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormInput;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.ArrayList;
import java.util.List;

/** A person on a lot: contracts, proofs, and what was decided or is to be. */
final class AssignmentView extends PageView {
  /** A fact, named. */
  public record Fact(String label, String value) {}

  /** A contract, worded. */
  public record Contract(String type, String from, String to) {}

  /**
   * A proof, worded.
   *
   * @param seen the day on which a facilitator saw it, null while nobody has
   */
  public record ProofRow(String type, String issuedOn, String validUntil, String seen) {}

  /** Something to look at before deciding. */
  public record Remark(boolean blocks, String text) {}

  private final AssignmentWords words;
  private final Assignment assignment;
  private final List<Finding> findings;
  private final List<CardSection.Link> links;
  private final FormInput typed;
  private final FormErrors errors;

  /**
   * @param typed a decision that was refused, null for none
   */
  AssignmentView(
      AssignmentWords words,
      Assignment assignment,
      List<Finding> findings,
      List<CardSection.Link> links,
      FormInput typed,
      FormErrors errors) {
    super("assignment.mustache", words.page(), words.name(assignment));
    this.words = words;
    this.assignment = assignment;
    this.findings = findings;
    this.links = links;
    this.typed = typed;
    this.errors = errors;
  }

  @Override
  public List<Crumb> crumbs() {
    return words.way(page.actor().orElseThrow(), assignment);
  }

  public String here() {
    return AssignmentPages.path(assignment.id());
  }

  /** The hours from which the reader came to decide this first, null for none. */
  static Long declaration(PageContext page) {
    return new FormInput(page.query()).id("declaration");
  }

  public Long declaration() {
    return facilitator() ? declaration(page) : null;
  }

  public boolean facilitator() {
    return words.facilitator();
  }

  public Badge badge() {
    return words.badge(assignment.status());
  }

  public String employer() {
    return assignment.employerName();
  }

  public String lot() {
    return words.lot(assignment);
  }

  public String personHref() {
    return "/beneficiaries/" + assignment.beneficiaryId();
  }

  public String personLabel() {
    return words.text("person");
  }

  /** What the reader has to know first. */
  public String sentence() {
    return switch (assignment.status()) {
      case PROPOSED -> words.text("waits", assignment.proposedOn());
      case ADMITTED ->
          page.text("assignments.eligibleFrom", assignment.eligibleFrom(), assignment.decidedBy());
      case REFUSED ->
          assignment.decidedBy() == null
              ? page.text("assignments.refusedWithErasure")
              : page.text("assignments.refused", assignment.reasonCode(), assignment.decidedBy());
    };
  }

  public String comment() {
    return assignment.comment();
  }

  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("modality", page.messages().label(assignment.modality())));
    if (assignment.romeCode() != null) {
      facts.add(fact("romeCode", assignment.romeCode()));
    }
    if (assignment.prescriber() != null) {
      facts.add(fact("prescriber", assignment.prescriber()));
    }
    facts.add(fact("proposedOn", page.formats().date(assignment.proposedOn())));
    if (assignment.countedSince() != null) {
      facts.add(fact("countedSince", page.formats().date(assignment.countedSince())));
    }
    return facts;
  }

  private Fact fact(String name, String value) {
    return new Fact(page.text(AssignmentForms.PREFIX + "." + name), value);
  }

  public List<Remark> remarks() {
    return findings.stream()
        .map(
            finding ->
                new Remark(finding.blocks(), AssignmentAnswer.text(finding, page.messages())))
        .toList();
  }

  public boolean remarked() {
    return !findings.isEmpty() && !assignment.erased();
  }

  public String contractsCaption() {
    return words.count(assignment);
  }

  public List<Contract> contracts() {
    return assignment.contracts().stream()
        .map(
            contract ->
                new Contract(
                    page.messages().label(contract.contractType()),
                    page.formats().date(contract.startsOn()),
                    contract.endsOn() == null
                        ? page.text("assignments.noEnd")
                        : page.formats().date(contract.endsOn())))
        .toList();
  }

  public boolean anyProof() {
    return !assignment.proofs().isEmpty();
  }

  public List<ProofRow> proofs() {
    return assignment.proofs().stream()
        .map(
            proof ->
                new ProofRow(
                    proof.type() == null
                        ? page.text("assignments.proofOfCriterion")
                        : page.messages().label(proof.type()),
                    page.formats().date(proof.issuedOn()),
                    proof.end() == null ? "–" : page.formats().date(proof.end()),
                    proof.seenOn() == null ? null : page.formats().date(proof.seenOn())))
        .toList();
  }

  /** Proofs that came after the admission; before it, admitting says that they were seen. */
  public boolean toSee() {
    return words.facilitator()
        && assignment.status() == AssignmentStatus.ADMITTED
        && assignment.proofs().stream().anyMatch(proof -> proof.seenOn() == null);
  }

  public boolean open() {
    return assignment.lotStatus() != LotStatus.CLOSED && !assignment.erased();
  }

  /** Once it was decided, a firm adds and no longer changes. */
  public boolean changeable() {
    return open() && (words.facilitator() || !assignment.status().isDecided());
  }

  public boolean removable() {
    return words.facilitator() || !assignment.status().isDecided();
  }

  public boolean decided() {
    return assignment.status().isDecided();
  }

  /** Null for who does not decide, and where there is nobody left to decide about. */
  public DecisionForms decision() {
    return words.facilitator() && !assignment.erased()
        ? new DecisionForms(page, assignment, typed, errors)
        : null;
  }

  /** Where rooms above show more. */
  public List<CardSection.Link> links() {
    return links;
  }

  public boolean linked() {
    return !links.isEmpty();
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  public List<FormError> errors() {
    return errors.all();
  }
}
