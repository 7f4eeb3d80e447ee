package insertionhours.dashboard;

import insertionhours.declaring.DeclarationWords;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;

/** The home page: a section for each role that the reader holds. */
public final class DashboardView extends PageView {
  private final Actor actor;
  private final Dashboard dashboard;

  DashboardView(PageContext page, Actor actor, Dashboard dashboard) {
    super("dashboard.mustache", page, page.text("dashboard.title." + kind(actor)));
    this.actor = actor;
    this.dashboard = dashboard;
  }

  /** Whether each section has to say which role it is for. */
  public boolean severalRoles() {
    return actor.grants().stream().map(grant -> grant.role()).distinct().count() > 1;
  }

  public boolean noRole() {
    return actor.grants().isEmpty();
  }

  public FacilitatorSection facilitator() {
    return dashboard.facilitator() == null
        ? null
        : new FacilitatorSection(page, dashboard.facilitator());
  }

  public DeclarantSection declarant() {
    return dashboard.declarant() == null
        ? null
        : new DeclarantSection(
            page,
            new DeclarationWords(page, actor),
            dashboard.declarant(),
            actor.enterprises().size() > 1);
  }

  public AuthoritySection authority() {
    return dashboard.authority() == null ? null : new AuthoritySection(page, dashboard.authority());
  }

  public AdministratorSection administrator() {
    return dashboard.administrator() == null
        ? null
        : new AdministratorSection(page, dashboard.administrator());
  }

  private static String kind(Actor actor) {
    boolean works = actor.is(Role.FACILITATOR) || actor.is(Role.DECLARANT);
    if (works) {
      return "awaiting";
    }
    return actor.is(Role.AUTHORITY) ? "standing" : "administration";
  }
}
