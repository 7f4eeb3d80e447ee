package insertionhours.counting;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import java.util.Comparator;
import java.util.List;

/**
 * Whose rules with which authority a page is about.
 *
 * @param own the actor's grants as a facilitator, by name
 */
record CountingAddress(ContractingAuthority authority, long organisation, List<Grant> own) {
  /** The first by name where the address does not say which. */
  static CountingAddress of(Actor actor, ContractingAuthority authority, Long asked) {
    List<Grant> own =
        actor.grants().stream()
            .filter(grant -> grant.role() == Role.FACILITATOR)
            .sorted(Comparator.comparing(Grant::organisationName))
            .toList();
    return new CountingAddress(authority, asked == null ? own.get(0).organisationId() : asked, own);
  }

  String here() {
    return of(organisation);
  }

  /** Only who works for several organisations needs to say for which. */
  String of(long chosen) {
    String address = authorityHref() + "/counting";
    return own.size() > 1 ? address + "?facilitatorOrganisationId=" + chosen : address;
  }

  String authorityHref() {
    return "/organisations/authorities/" + authority.id();
  }

  List<Crumb> crumbs(PageContext page) {
    return List.of(
        new Crumb("/organisations?list=authorities", page.text("organisations.authorities.title")),
        new Crumb(authorityHref(), authority.name()));
  }
}
