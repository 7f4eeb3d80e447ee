package insertionhours.organisations;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a facilitator organisation keeps with an authority, and where its pages are.
 *
 * @param own the actor's grants as a facilitator, by name
 */
public record AuthorityPart(ContractingAuthority authority, long organisation, List<Grant> own) {
  /** Another organisation of the actor, to change to. */
  public record Choice(String href, String label, boolean current) {}

  /** The first by name where the address does not say which. */
  public static AuthorityPart of(Actor actor, ContractingAuthority authority, Long asked) {
    List<Grant> own =
        actor.grants().stream()
            .filter(grant -> grant.role() == Role.FACILITATOR)
            .sorted(Comparator.comparing(Grant::organisationName))
            .toList();
    return new AuthorityPart(authority, asked == null ? own.get(0).organisationId() : asked, own);
  }

  /**
   * For whom the actor speaks with an authority, in the API.
   *
   * @param asked null where the actor has one organisation only
   * @throws RuleViolation if several organisations leave it open
   */
  public static long organisation(Actor actor, Long asked) {
    if (asked != null) {
      return asked;
    }
    Set<Long> own = actor.facilitatorOrganisations();
    if (own.size() > 1) {
      throw new RuleViolation("facilitatorOrganisationId", "NOT_YOUR_ORGANISATION");
    }
    return own.stream().findFirst().orElseThrow(NotFound::new);
  }

  public String authorityHref() {
    return "/organisations/authorities/" + authority.id();
  }

  /** The address of a page below that of the authority. */
  public String href(String path) {
    return href(path, organisation);
  }

  public List<Crumb> crumbs(PageContext page) {
    return List.of(
        new Crumb("/organisations?list=authorities", page.text("organisations.authorities.title")),
        new Crumb(authorityHref(), authority.name()));
  }

  /** Empty where there is nothing to choose. */
  public List<Choice> choices(String path) {
    return own.size() < 2
        ? List.of()
        : own.stream()
            .map(
                grant ->
                    new Choice(
                        href(path, grant.organisationId()),
                        grant.organisationName(),
                        grant.organisationId() == organisation))
            .toList();
  }

  /** Only who works for several organisations needs to say for which. */
  private String href(String path, long chosen) {
    return own.size() > 1
        ? authorityHref() + path + "?facilitatorOrganisationId=" + chosen
        : authorityHref() + path;
  }
}
