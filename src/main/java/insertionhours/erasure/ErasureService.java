package insertionhours.erasure;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.evidence.EvidenceRetention;
import insertionhours.identity.Actor;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pseudonymises people: what identifies them goes, what is counted stays, so that totals, reports
 * and profiles say the same as before. What is done twice, or by two instances at once, is done
 * once.
 */
public final class ErasureService {
  private static final int PART = 500;
  private static final int SOON = 30;

  private final Transactions transactions;
  private final DueDao records;
  private final ErasureDao dao;
  private final EvidenceRetention files;
  private final AuditLog audit;
  private final Clock clock;

  ErasureService(
      Transactions transactions,
      DueDao records,
      ErasureDao dao,
      EvidenceRetention files,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.records = records;
    this.dao = dao;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Erases every identity whose time has come, each in a transaction of its own.
   *
   * @return how many
   */
  public int eraseDue() {
    LocalDate today = LocalDate.now(clock);
    dao.deleteAnswers(clock.instant().minus(Duration.ofDays(1)));
    int erased = 0;
    long after = 0;
    for (Optional<Long> last = records.lastOfPart(after, PART);
        last.isPresent();
        last = records.lastOfPart(after, PART)) {
      for (DueErasure due : DueErasures.until(today, records.between(after, last.get()))) {
        erased += transactions.call(() -> eraseIfStillDue(due.beneficiaryId(), today)) ? 1 : 0;
      }
      after = last.get();
    }
    return erased;
  }

  /**
   * Erases a person at once, with all records that were found to be the same person. Nothing
   * forbids it: what it costs is said before. Of a record that an organisation of others knows too,
   * only what the actor's own know of it: that becomes a record of its own, without a name.
   *
   * @throws NotFound if the actor does not facilitate it
   */
  public Erased erase(Actor actor, long id, ErasureReason reason) {
    return transactions.call(
        () -> {
          long asked = id;
          List<Long> erased = new ArrayList<>();
          for (long record : records(actor, id)) {
            long own = record;
            if (dao.hold(record)) {
              own = ownPart(actor, record);
              empty(actor, own, reason);
            }
            erased.add(own);
            asked = record == id ? own : asked;
          }
          return new Erased(asked, erased);
        });
  }

  /**
   * Those that are erased within 30 days, the next one first.
   *
   * @param search a part of a name, null for all
   */
  public List<DueErasure> soon(Actor actor, String search) {
    LocalDate until = LocalDate.now(clock).plusDays(SOON);
    return DueErasures.until(until, records.ofOrganisations(actor.facilitatorOrganisations()))
        .stream()
        .filter(due -> due.mentions(search))
        .toList();
  }

  /** When the identity of a record is erased, empty while no end is known and once it is. */
  public Optional<LocalDate> dueOn(long id) {
    return DueErasures.until(LocalDate.MAX, records.of(id)).stream()
        .map(DueErasure::dueOn)
        .findFirst();
  }

  /**
   * All records of the person that a record stands for.
   *
   * @throws NotFound if the actor does not facilitate it
   */
  List<Long> records(Actor actor, long id) {
    List<Long> found = records.records(id, actor.facilitatorOrganisations());
    if (found.isEmpty()) {
      throw new NotFound();
    }
    return found;
  }

  /** Of the records of the person that a record stands for, without those that are erased. */
  List<String> names(Actor actor, long id) {
    return records.names(records(actor, id));
  }

  boolean facilitates(Actor actor, long id) {
    return !records.records(id, actor.facilitatorOrganisations()).isEmpty();
  }

  /** An assignment may have been added, or another instance been faster. */
  private boolean eraseIfStillDue(long id, LocalDate today) {
    if (!dao.hold(id)) {
      return false;
    }
    dao.holdAssignments(id);
    if (DueErasures.until(today, records.of(id)).isEmpty()) {
      return false;
    }
    empty(Actor.SERVICE, id, null);
    return true;
  }

  private long ownPart(Actor actor, long id) {
    if (dao.organisations(id).stream().allMatch(actor::facilitates)) {
      return id;
    }
    List<Subject> own =
        subjects(id).stream()
            .filter(subject -> actor.facilitates(subject.facilitatorOrganisationId()))
            .toList();
    long part = dao.copy(id);
    dao.moveScopes(id, part, actor.facilitatorOrganisations());
    dao.moveAssignments(id, part, actor.facilitatorOrganisations());
    own.forEach(subject -> audit.record(actor, AuditAction.SEPARATED, subject, null, part, null));
    return part;
  }

  private void empty(Actor actor, long id, ErasureReason reason) {
    List<Long> assignments = dao.holdAssignments(id);
    files.eraseOfAssignments(actor, assignments);
    dao.deleteAnswers(id);
    dao.keepEntryAges(id);
    dao.emptyRecord(id, clock.instant());
    dao.emptyFingerprints(id);
    dao.deleteOtherCriteria(id);
    dao.refuseProposed(id, clock.instant());
    dao.emptyAssignments(id);
    dao.deleteProofs(id);
    dao.emptyLines(id);
    dao.emptyDecisions(id);
    dao.emptySamples(id);
    dao.emptyClocks(id);
    for (Subject subject : subjects(id)) {
      audit.record(
          actor, AuditAction.ERASED, subject, null, null, reason == null ? null : reason.name());
    }
  }

  private List<Subject> subjects(long id) {
    List<Long> organisations = dao.organisations(id);
    return organisations.isEmpty()
        ? List.of(Subject.shared(SubjectType.BENEFICIARY, id))
        : organisations.stream()
            .map(organisation -> new Subject(SubjectType.BENEFICIARY, id, organisation))
            .toList();
  }
}
