package insertionhours.evidence;

import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentService;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import java.util.ArrayList;
import java.util.List;

/** What files belong to, as their pages say it. */
final class EvidenceBelongings {
  private final AssignmentService assignments;
  private final DeclarationService declarations;
  private final EvidenceRetention retention;

  EvidenceBelongings(
      AssignmentService assignments, DeclarationService declarations, EvidenceRetention retention) {
    this.assignments = assignments;
    this.declarations = declarations;
    this.retention = retention;
  }

  /**
   * A person on a lot, or an enterprise's month.
   *
   * @param crumbs the way to it, itself included
   * @param decided whether a facilitator has decided on it
   * @param months for how many its files are kept after the closing of the lot
   */
  record Belonging(
      EvidencePlace place, String title, List<Crumb> crumbs, boolean decided, int months) {
    List<Crumb> crumbsOver(Crumb last) {
      List<Crumb> way = new ArrayList<>(crumbs);
      way.add(last);
      return way;
    }
  }

  Belonging of(Actor actor, PageContext page, EvidencePlace place) {
    return place.assignmentId() != null
        ? of(page, assignments.find(actor, place.assignmentId()))
        : of(page, declarations.find(actor, place.declarationId()));
  }

  /** What is mostly added there. */
  static EvidenceKind usualKind(EvidencePlace place) {
    return place.assignmentId() != null ? EvidenceKind.CONTRACT : EvidenceKind.TIME_SHEET;
  }

  private Belonging of(PageContext page, Assignment assignment) {
    String name =
        assignment.lastName() == null
            ? page.text(
                "beneficiaries.facilitator.erased", Long.toString(assignment.beneficiaryId()))
            : assignment.firstName() + " " + assignment.lastName();
    EvidencePlace place = EvidencePlace.assignment(assignment.id());
    return new Belonging(
        place,
        page.text("evidence.ofAssignment", name, assignment.employerName()),
        List.of(new Crumb("/" + place.owner(), name)),
        assignment.status().isDecided(),
        retention.months(assignment.lotId()));
  }

  private Belonging of(PageContext page, Declaration declaration) {
    EvidencePlace place = EvidencePlace.declaration(declaration.id());
    return new Belonging(
        place,
        page.text("evidence.ofDeclaration", declaration.month(), declaration.enterpriseName()),
        List.of(
            new Crumb("/declarations", page.text("evidence.declarations")),
            new Crumb("/" + place.owner(), page.formats().month(declaration.month()))),
        declaration.status().isDecided(),
        retention.months(declaration.lotId()));
  }
}
