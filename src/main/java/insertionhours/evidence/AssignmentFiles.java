package insertionhours.evidence;

import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentLinks;
import insertionhours.beneficiaries.CardSection.Link;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.List;

/** The files of a person on a lot, for the card of the assignment. */
final class AssignmentFiles implements AssignmentLinks {
  private final EvidenceService evidence;

  AssignmentFiles(EvidenceService evidence) {
    this.evidence = evidence;
  }

  /** Those of which the content is kept, and the way to add one or tick it as seen. */
  @Override
  public List<Link> of(Actor actor, PageContext page, Assignment assignment) {
    EvidencePlace place = EvidencePlace.assignment(assignment.id());
    List<Link> links = new ArrayList<>();
    evidence.of(actor, place).stream()
        .filter(EvidenceFile::isKept)
        .forEach(file -> links.add(new Link("/files/" + file.id() + "/content", name(page, file))));
    links.add(new Link("/" + place.path(), page.text("evidence.addToAssignment")));
    return links;
  }

  private static String name(PageContext page, EvidenceFile file) {
    return file.isSeen() ? page.text("evidence.fileSeen", file.name(), file.seenOn()) : file.name();
  }
}
