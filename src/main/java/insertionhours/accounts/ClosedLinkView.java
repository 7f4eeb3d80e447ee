package insertionhours.accounts;

import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import jakarta.ws.rs.core.Response;

/** A one-time link that does not open (any more), and whom to ask for a new one. */
public final class ClosedLinkView extends PageView {
  private ClosedLinkView(PageContext page) {
    super("closed-link.mustache", page, page.text("accounts.closedLink.title"));
  }

  static Response answer(PageContext page) {
    return Response.status(Response.Status.NOT_FOUND).entity(new ClosedLinkView(page)).build();
  }
}
