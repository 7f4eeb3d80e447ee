package insertionhours.accounts;

import insertionhours.web.PageContext;

/** Who has opened the link. */
enum InvitationReader {
  GUEST_SIGNED_IN,
  SOMEBODY_ELSE,
  WITH_ACCOUNT,
  NEW;

  static InvitationReader of(PageContext page, Invitation invitation) {
    InvitationReader stranger = invitation.accountExists() ? WITH_ACCOUNT : NEW;
    return page.actor()
        .map(actor -> actor.email().equals(invitation.email()) ? GUEST_SIGNED_IN : SOMEBODY_ELSE)
        .orElse(stranger);
  }
}
