package insertionhours.organisations;

import static insertionhours.identity.Role.ADMINISTRATOR;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.SearchPattern;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facilitator organisations: an administrator's, read by their own facilitators. */
public final class FacilitatorOrganisationService {
  private final Transactions transactions;
  private final FacilitatorOrganisationDao dao;
  private final AuditLog audit;
  private final Clock clock;

  FacilitatorOrganisationService(
      Transactions transactions, FacilitatorOrganisationDao dao, AuditLog audit, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.audit = audit;
    this.clock = clock;
  }

  public FacilitatorOrganisation add(Actor actor, FacilitatorOrganisationDetails details) {
    return transactions.call(
        () -> {
          allowUpkeep(actor);
          long id = dao.insert(details.name(), clock.instant());
          audit.record(actor, AuditAction.CREATED, subject(id));
          return find(id);
        });
  }

  /**
   * @param version as read
   */
  public FacilitatorOrganisation change(
      Actor actor, long id, FacilitatorOrganisationDetails details, long version) {
    return transactions.call(
        () -> {
          visible(actor, id);
          allowUpkeep(actor);
          if (dao.update(id, details.name(), version) == 0) {
            throw Conflict.staleVersion();
          }
          audit.record(actor, AuditAction.CHANGED, subject(id));
          return find(id);
        });
  }

  /** One that the actor may see. */
  public FacilitatorOrganisation visible(Actor actor, long id) {
    FacilitatorOrganisation found = find(id);
    if (!sees(actor, id)) {
      throw new NotFound();
    }
    return found;
  }

  /** Whoever asks. */
  public FacilitatorOrganisation find(long id) {
    return dao.find(id).orElseThrow(NotFound::new);
  }

  /**
   * Those that the actor may see, in the order of their names: an installation has a handful.
   *
   * @param search part of the name, null for all
   */
  public List<FacilitatorOrganisation> list(Actor actor, String search) {
    return dao.listByName(SearchPattern.containing(search)).stream()
        .filter(kept -> sees(actor, kept.id()))
        .toList();
  }

  /** All of them by id, in the order of their names, whoever asks: for choosing one. */
  public Map<Long, String> names() {
    Map<Long, String> names = new LinkedHashMap<>();
    dao.listByName(null).forEach(kept -> names.put(kept.id(), kept.name()));
    return names;
  }

  /** Whether the actor adds and renames them. */
  public boolean mayKeep(Actor actor) {
    return actor.is(ADMINISTRATOR);
  }

  private boolean sees(Actor actor, long id) {
    return mayKeep(actor) || actor.facilitates(id);
  }

  private void allowUpkeep(Actor actor) {
    if (!mayKeep(actor)) {
      throw new NotAllowed();
    }
  }

  private static Subject subject(long id) {
    return Subject.shared(SubjectType.FACILITATOR_ORGANISATION, id);
  }
}
