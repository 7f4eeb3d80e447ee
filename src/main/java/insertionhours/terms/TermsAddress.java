package insertionhours.terms;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import java.util.Comparator;
import java.util.List;

/**
 * Whose terms with which authority a page is about.
 *
 * @param own the actor's grants as a facilitator, by name
 */
record TermsAddress(ContractingAuthority authority, long organisation, List<Grant> own) {
  /** The first by name where the address does not say which. */
  static TermsAddress of(Actor actor, ContractingAuthority authority, Long asked) {
    List<Grant> own =
        actor.grants().stream()
            .filter(grant -> grant.role() == Role.FACILITATOR)
            .sorted(Comparator.comparing(Grant::organisationName))
            .toList();
    return new TermsAddress(authority, asked == null ? own.get(0).organisationId() : asked, own);
  }

  String terms() {
    return terms(organisation);
  }

  String terms(long chosen) {
    return below("", chosen);
  }

  /**
   * @param query what else is asked, "" for nothing
   */
  String newDefault(String query) {
    String address = below("/sizing-defaults/new", organisation);
    return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
  }

  String removal() {
    return below("/sizing-defaults/removal", organisation);
  }

  List<Crumb> crumbs(PageContext page) {
    return List.of(
        new Crumb("/organisations?list=authorities", page.text("organisations.authorities.title")),
        new Crumb("/organisations/authorities/" + authority.id(), authority.name()));
  }

  /** Only who works for several organisations needs to say for which. */
  private String below(String path, long chosen) {
    String address = "/organisations/authorities/" + authority.id() + "/terms" + path;
    return own.size() > 1 ? address + "?facilitatorOrganisationId=" + chosen : address;
  }
}
