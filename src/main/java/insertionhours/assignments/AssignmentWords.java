package insertionhours.assignments;

import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import java.util.List;

/**
 * What pages call people, and how they word assignments: participants for facilitators, employees
 * for who declares.
 */
record AssignmentWords(PageContext page, boolean facilitator) {

  /** The text of that name for this reader: {@code assignments.facilitator.title}. */
  String text(String name, Object... arguments) {
    return page.text(
        "assignments." + (facilitator ? "facilitator" : "declarant") + "." + name, arguments);
  }

  /** Last name first; by the number once erased. */
  String name(Assignment assignment) {
    return assignment.lastName() == null
        ? page.text(
            "beneficiaries." + (facilitator ? "facilitator" : "declarant") + ".erased",
            Long.toString(assignment.beneficiaryId()))
        : assignment.lastName() + " " + assignment.firstName();
  }

  /**
   * The way to an assignment: by its lot for who certainly sees that, for a lender that is not on
   * the lot by the list of its own people.
   */
  List<Crumb> way(Actor actor, Assignment assignment) {
    Long proposer = assignment.proposedFor();
    return facilitator || (proposer != null && actor.declaresFor(proposer))
        ? List.of(
            new Crumb("/lots/" + assignment.lotId(), lotName(assignment)),
            new Crumb(LotAssignmentPages.path(assignment.lotId()), text("ofLot")))
        : List.of(new Crumb("/assignments", text("title")));
  }

  private String lotName(Assignment assignment) {
    return page.text(
        "assignments.lotName", Integer.toString(assignment.lotNumber()), assignment.lotTitle());
  }

  String lot(Assignment assignment) {
    return page.text(
        "assignments.lot",
        assignment.operationReference(),
        Integer.toString(assignment.lotNumber()),
        assignment.lotTitle());
  }

  /** A contract in a line: CDD, du 02/03/2026 au 30/06/2026. */
  String contract(WorkContract contract) {
    return contract.endsOn() == null
        ? page.text("assignments.contractOpen", contract.contractType(), contract.startsOn())
        : page.text(
            "assignments.contractEnding",
            contract.contractType(),
            contract.startsOn(),
            contract.endsOn());
  }

  String count(Assignment assignment) {
    return page.text("assignments.contracts", assignment.contracts().size());
  }

  /** A state in words and by a shape. */
  Badge badge(AssignmentStatus status) {
    String shape =
        switch (status) {
          case PROPOSED -> "PENDING";
          case ADMITTED -> "ADMITTED";
          case REFUSED -> "REFUSED";
        };
    return new Badge(shape, page.messages().label(status));
  }

  /** The shape is that of the theme's states. */
  public record Badge(String shape, String label) {}
}
