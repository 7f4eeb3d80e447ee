package insertionhours.erasure;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.erasure.ErasureDao.Fact;
import insertionhours.erasure.ErasureDao.Name;
import insertionhours.evidence.EvidenceRetention;
import insertionhours.identity.Actor;
import insertionhours.measure.ParisTime;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pseudonymises people: what identifies them goes, what is counted stays, so that totals, reports
 * and profiles say the same as before. What is done twice, or by two instances at once, is done
 * once.
 */
public final class ErasureService {
  private static final Actor OPERATOR = new Actor(0, "", "", List.of());
  private static final int PART = 500;
  private static final int SOON = 30;

  private final Transactions transactions;
  private final ErasureDao dao;
  private final EvidenceRetention files;
  private final AuditLog audit;
  private final Clock clock;

  ErasureService(
      Transactions transactions,
      ErasureDao dao,
      EvidenceRetention files,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
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
    for (Optional<Long> last = dao.lastOfPart(after, PART);
        last.isPresent();
        last = dao.lastOfPart(after, PART)) {
      for (DueErasure due : due(dao.between(after, last.get()), today)) {
        erased += transactions.call(() -> eraseIfStillDue(due.beneficiaryId(), today)) ? 1 : 0;
      }
      after = last.get();
    }
    return erased;
  }

  /**
   * Erases a person at once, with all records that were found to be the same person. Nothing
   * forbids it: what it costs is said before.
   *
   * @throws NotFound if the actor does not facilitate it
   */
  public Erased erase(Actor actor, long id, ErasureReason reason) {
    return transactions.call(
        () -> {
          List<Long> records = records(actor, id);
          for (long record : records) {
            Optional<Name> name = dao.hold(record);
            if (name.isPresent()) {
              dao.deleteAnswers(name.get());
              empty(actor, record, reason);
            }
          }
          return new Erased(id, records);
        });
  }

  /** Those that are erased within 30 days, the next one first. */
  public List<DueErasure> soon(Actor actor) {
    LocalDate until = LocalDate.now(clock).plusDays(SOON);
    return due(dao.ofOrganisations(actor.facilitatorOrganisations()), until);
  }

  /** When the identity of a record is erased, empty while no end is known and once it is. */
  public Optional<LocalDate> dueOn(long id) {
    return due(dao.of(id), LocalDate.MAX).stream().map(DueErasure::dueOn).findFirst();
  }

  /**
   * All records of the person that a record stands for.
   *
   * @throws NotFound if the actor does not facilitate it
   */
  List<Long> records(Actor actor, long id) {
    List<Long> records = dao.records(id, actor.facilitatorOrganisations());
    if (records.isEmpty()) {
      throw new NotFound();
    }
    return records;
  }

  boolean facilitates(Actor actor, long id) {
    return !dao.records(id, actor.facilitatorOrganisations()).isEmpty();
  }

  /** An assignment may have been added, or another instance been faster. */
  private boolean eraseIfStillDue(long id, LocalDate today) {
    if (dao.hold(id).isEmpty() || due(dao.of(id), today).isEmpty()) {
      return false;
    }
    empty(OPERATOR, id, null);
    return true;
  }

  private void empty(Actor actor, long id, ErasureReason reason) {
    files.eraseOfAssignments(dao.assignments(id));
    dao.keepEntryAges(id);
    dao.emptyRecord(id, clock.instant());
    dao.emptyFingerprints(id);
    dao.deleteOtherCriteria(id);
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

  private static List<DueErasure> due(List<Fact> facts, LocalDate until) {
    Map<Long, List<Fact>> records = new LinkedHashMap<>();
    facts.forEach(
        fact -> records.computeIfAbsent(fact.beneficiaryId(), id -> new ArrayList<>()).add(fact));
    return records.values().stream()
        .map(ErasureService::due)
        .flatMap(Optional::stream)
        .filter(due -> !due.dueOn().isAfter(until))
        .sorted(Comparator.comparing(DueErasure::dueOn).thenComparing(DueErasure::beneficiaryId))
        .toList();
  }

  private static Optional<DueErasure> due(Collection<Fact> record) {
    Fact first = record.iterator().next();
    List<Stay> stays =
        record.stream().filter(fact -> fact.status() != null).map(ErasureService::stay).toList();
    return ErasureDate.of(day(first.createdAt()), stays)
        .map(
            day -> new DueErasure(first.beneficiaryId(), first.lastName(), first.firstName(), day));
  }

  private static Stay stay(Fact fact) {
    return new Stay(
        fact.status(),
        fact.decidedAt() == null ? null : day(fact.decidedAt()),
        fact.lotClosedOn(),
        fact.openEnded() ? null : fact.lastContractDay());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ParisTime.ZONE);
  }
}
