package insertionhours.organisations;

import static insertionhours.identity.Role.ADMINISTRATOR;
import static insertionhours.identity.Role.FACILITATOR;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shared directory of the parties of one sort: kept by administrators and facilitators, read by
 * those whom a party concerns.
 */
public abstract sealed class PartyService<P extends Party, D extends PartyDetails>
    permits ContractingAuthorityService, EnterpriseService {
  private final Transactions transactions;
  private final PartyDao<P> dao;
  private final AuditLog audit;
  private final Clock clock;
  private final SubjectType type;
  private final String path;

  /**
   * @param path of their collection in the API
   */
  PartyService(
      Transactions transactions,
      PartyDao<P> dao,
      AuditLog audit,
      Clock clock,
      SubjectType type,
      String path) {
    this.transactions = transactions;
    this.dao = dao;
    this.audit = audit;
    this.clock = clock;
    this.type = type;
    this.path = path;
  }

  /** Which of them somebody may see who does not keep the directory. */
  abstract Set<Long> concerning(Actor actor);

  /** Keeps what only parties of this sort have. */
  abstract void keepMore(long id, D details);

  /** With what only parties of this sort have. */
  abstract List<P> whole(List<P> rows);

  /**
   * @throws Conflict ALREADY_EXISTS with the one that has the SIRET
   */
  public final P add(Actor actor, D details) {
    return transactions.call(
        () -> {
          allowUpkeep(actor);
          long id = dao.insert(details, clock.instant());
          giveSiret(id, details.siret());
          keepMore(id, details);
          audit.record(actor, AuditAction.CREATED, subject(id));
          return find(id);
        });
  }

  /**
   * @param version as read
   * @throws Conflict ALREADY_EXISTS with the one that has the SIRET
   */
  public final P change(Actor actor, long id, D details, long version) {
    return transactions.call(
        () -> {
          P before = visible(actor, id);
          allowUpkeep(actor);
          if (dao.update(id, details, version, clock.instant()) == 0) {
            throw Conflict.staleVersion();
          }
          dao.removeSiret(id);
          giveSiret(id, details.siret());
          keepMore(id, details);
          recordChange(actor, before, details.kind());
          return find(id);
        });
  }

  /** One that the actor may see. */
  public final P visible(Actor actor, long id) {
    P found = find(id);
    if (!mayKeep(actor) && !concerning(actor).contains(id)) {
      throw new NotFound();
    }
    return found;
  }

  /** Whoever asks. */
  public final P find(long id) {
    return whole(dao.find(id).stream().toList()).stream().findFirst().orElseThrow(NotFound::new);
  }

  /** Those of the list that the actor may see. */
  public final Listing<P> list(Actor actor, OrganisationFilter filter, Slice slice) {
    List<P> rows = whole(dao.list(filter, slice, mayKeep(actor), narrowed(actor)));
    return Listing.of(rows, slice, last -> filter.after(last.name(), last.id()));
  }

  /** How many the whole list holds. */
  public final long count(Actor actor, OrganisationFilter filter) {
    return dao.count(filter, mayKeep(actor), narrowed(actor));
  }

  /** All of them by id, in the order of their names, whoever asks: for choosing one. */
  public final Map<Long, String> names() {
    return names(dao.listAllByName());
  }

  final Map<Long, String> names(List<P> parties) {
    Map<Long, String> names = new LinkedHashMap<>();
    parties.forEach(party -> names.put(party.id(), party.name()));
    return names;
  }

  /** Whether the actor keeps the shared directory. */
  public final boolean mayKeep(Actor actor) {
    return actor.is(ADMINISTRATOR) || actor.is(FACILITATOR);
  }

  /** Those who keep the directory see all of it. */
  private Set<Long> narrowed(Actor actor) {
    return mayKeep(actor) ? Set.of() : concerning(actor);
  }

  private void allowUpkeep(Actor actor) {
    if (!mayKeep(actor)) {
      throw new NotAllowed();
    }
  }

  /** Its primary key decides between two who enter the same number at once. */
  private void giveSiret(long id, String siret) {
    if (siret == null) {
      return;
    }
    dao.claimSiret(id, siret);
    long owner = dao.findIdBySiret(siret).orElseThrow();
    if (owner != id) {
      throw Conflict.alreadyExists(path, owner);
    }
  }

  private void recordChange(Actor actor, Party before, Enum<?> kind) {
    boolean sameKind = before.kind() == kind;
    audit.record(
        actor,
        AuditAction.CHANGED,
        subject(before.id()),
        sameKind ? null : before.kind(),
        sameKind ? null : kind,
        null);
  }

  private Subject subject(long id) {
    return Subject.shared(type, id);
  }
}
