package insertionhours.accounts;

import insertionhours.web.FormView;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** Who invites, for what, and what is needed to accept. */
public final class InvitationView extends PageView {
  private final Invitation invitation;
  private final String lead;
  private final FormView.Form form;

  InvitationView(PageContext page, Invitation invitation, String lead, FormView.Form form) {
    super("invitation.mustache", page, page.text("accounts.join.title"));
    this.invitation = invitation;
    this.lead = lead;
    this.form = form;
  }

  public List<String> facts() {
    String role = page.messages().label(invitation.role());
    String organisation = invitation.organisationName();
    return List.of(
        page.text("accounts.join.by", invitation.invitedBy()),
        page.text("accounts.join.for", organisation.isEmpty() ? role : role + " · " + organisation),
        page.text("accounts.join.until", invitation.expiresAt()));
  }

  public String lead() {
    return lead;
  }

  public FormView.Form form() {
    return form;
  }
}
