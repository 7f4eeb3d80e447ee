package insertionhours.declaring;

import insertionhours.evidence.AwaitedDocument;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.LineStatus;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.List;

/** Whose turn it is with a declaration, and what its reader can do now. */
final class DeclarationActions {
  /** A way on. */
  public record Link(String href, String label) {}

  private final PageContext page;
  private final Actor actor;
  private final Declaration declaration;
  private final AwaitedDocument document;
  private final boolean open;

  /**
   * @param document that its lines wait for, null for none
   * @param open whether the lot still takes hours
   */
  DeclarationActions(
      PageContext page,
      Actor actor,
      Declaration declaration,
      AwaitedDocument document,
      boolean open) {
    this.page = page;
    this.actor = actor;
    this.declaration = declaration;
    this.document = document;
    this.open = open;
  }

  /** Where a supplement to the month of a declaration begins. */
  static String supplement(Declaration declaration) {
    return "/lots/%d/declarations/new?enterpriseId=%d&month=%s&supplement=true"
        .formatted(declaration.lotId(), declaration.enterpriseId(), declaration.month());
  }

  public boolean mine() {
    if (withFirm()) {
      return declares();
    }
    return switch (declaration.status()) {
      case DRAFT -> declares() || declaration.onBehalf();
      case RETURNED -> declares();
      case SUBMITTED -> facilitates();
      case ACCEPTED, PARTLY_ACCEPTED -> declaration.awaitsDecision() && facilitates();
    };
  }

  public String turn() {
    if (document != null) {
      String state =
          document.isWithFirm() ? "DOCUMENT" : document.brought() ? "BROUGHT" : "WAITING";
      String whose = mine() ? "mine" : document.isWithFirm() ? "firm" : "facilitator";
      return page.text("declaring.turn." + state + "." + whose, document.document());
    }
    if (declaration.status().isDecided() && declaration.awaitsDecision()) {
      return page.text("declaring.turn.WAITING." + (mine() ? "mine" : "facilitator"));
    }
    if (declaration.status().isDecided()) {
      return declaration.decidedBy() == null
          ? page.text("declaring.turn.byItself")
          : page.text("declaring.turn.decided", declaration.decidedBy(), declaration.decidedAt());
    }
    String whose = mine() ? "mine" : declares() ? "facilitator" : "firm";
    return page.text("declaring.turn." + declaration.status() + "." + whose);
  }

  /** What to do next, null when it is somebody else's turn. */
  public Link turnLink() {
    if (!mine()) {
      return null;
    }
    if (withFirm()) {
      return new Link(here() + "/files", page.text("declaring.turn.bring"));
    }
    return declaration.awaitsDecision()
        ? new Link("/validation/" + declaration.id(), page.text("declaring.turn.examine"))
        : new Link(here() + "/edit", page.text("declaring.turn.edit." + declaration.status()));
  }

  /** A draft can be handed in without another look. */
  public String submitAction() {
    return declaration.status() == DeclarationStatus.DRAFT ? here() + "/submit" : null;
  }

  /** Only for the side that has handed it in. */
  public String withdrawAction() {
    boolean ownSide = declaration.onBehalf() ? facilitates() : declares();
    return declaration.status() == DeclarationStatus.SUBMITTED && ownSide
        ? here() + "/withdraw"
        : null;
  }

  public String deleteHref() {
    return declaration.status() == DeclarationStatus.DRAFT ? here() + "/delete" : null;
  }

  public List<Link> links() {
    List<Link> links = new ArrayList<>();
    if (declaration.status().isOpen() && !mine()) {
      links.add(new Link(here() + "/edit", page.text("declaring.turn.editForFirm")));
    }
    if (declaration.status().isDecided() && open) {
      if (declaration.lines().stream().anyMatch(l -> l.status() == LineStatus.REFUSED)) {
        links.add(
            new Link(
                supplement(declaration) + "&refused=true",
                page.text("declaring.declaration.declareRefused")));
      }
      links.add(
          new Link(supplement(declaration), page.text("declaring.declaration.declareForgotten")));
    }
    return links;
  }

  private boolean withFirm() {
    return document != null && document.isWithFirm();
  }

  private boolean declares() {
    return actor.declaresFor(declaration.enterpriseId());
  }

  private boolean facilitates() {
    return actor.facilitates(declaration.lot().facilitatorOrganisationId());
  }

  private String here() {
    return "/declarations/" + declaration.id();
  }
}
