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

/**
 * The shared directory of enterprises: kept by administrators and facilitators, read by those who
 * declare for one.
 */
public final class EnterpriseService {
  private static final String PATH = "enterprises";

  private final Transactions transactions;
  private final EnterpriseDao dao;
  private final AuditLog audit;
  private final Clock clock;

  EnterpriseService(Transactions transactions, EnterpriseDao dao, AuditLog audit, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Conflict ALREADY_EXISTS with the one that has the SIRET
   */
  public Enterprise add(Actor actor, EnterpriseDetails details) {
    return transactions.call(
        () -> {
          allowUpkeep(actor);
          long id = dao.insert(details, clock.instant());
          giveSiret(id, details.siret());
          audit.record(actor, AuditAction.CREATED, subject(id));
          return find(id);
        });
  }

  /**
   * @param version as read
   */
  public Enterprise change(Actor actor, long id, EnterpriseDetails details, long version) {
    return transactions.call(
        () -> {
          Enterprise before = visible(actor, id);
          allowUpkeep(actor);
          if (dao.update(id, details, version, clock.instant()) == 0) {
            throw Conflict.staleVersion();
          }
          dao.removeSiret(id);
          giveSiret(id, details.siret());
          recordChange(actor, before, details.kind());
          return find(id);
        });
  }

  /** One that the actor may see. */
  public Enterprise visible(Actor actor, long id) {
    Enterprise found = find(id);
    if (!sees(actor, id)) {
      throw new NotFound();
    }
    return found;
  }

  /** Whoever asks. */
  public Enterprise find(long id) {
    return dao.find(id).orElseThrow(NotFound::new);
  }

  /** Those of the list that the actor may see. */
  public Listing<Enterprise> list(Actor actor, OrganisationFilter filter, Slice slice) {
    List<Enterprise> rows = dao.list(filter, slice, mayKeep(actor), actor.enterprises());
    return Listing.of(rows, slice, last -> filter.after(last.name(), last.id()));
  }

  /** How many the whole list holds. */
  public long count(Actor actor, OrganisationFilter filter) {
    return dao.count(filter, mayKeep(actor), actor.enterprises());
  }

  /** All of them by id, in the order of their names, whoever asks: for choosing one. */
  public Map<Long, String> names() {
    Map<Long, String> names = new LinkedHashMap<>();
    dao.listAllByName().forEach(kept -> names.put(kept.id(), kept.name()));
    return names;
  }

  /** Those that lend staff, by id in the order of their names, whoever asks: for choosing one. */
  public Map<Long, String> lenders() {
    Map<Long, String> names = new LinkedHashMap<>();
    dao.listAllByName().stream()
        .filter(kept -> kept.kind().lendsStaff())
        .forEach(kept -> names.put(kept.id(), kept.name()));
    return names;
  }

  /** Whether the actor keeps the shared directory. */
  public boolean mayKeep(Actor actor) {
    return actor.is(ADMINISTRATOR) || actor.is(FACILITATOR);
  }

  private boolean sees(Actor actor, long id) {
    return mayKeep(actor) || actor.declaresFor(id);
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
      throw Conflict.alreadyExists(PATH, owner);
    }
  }

  private void recordChange(Actor actor, Enterprise before, Enum<?> kind) {
    boolean sameKind = before.kind() == kind;
    audit.record(
        actor,
        AuditAction.CHANGED,
        subject(before.id()),
        sameKind ? null : before.kind(),
        sameKind ? null : kind,
        null);
  }

  private static Subject subject(long id) {
    return Subject.shared(SubjectType.ENTERPRISE, id);
  }
}
