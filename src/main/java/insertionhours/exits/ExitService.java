package insertionhours.exits;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.exits.ExitDao.Ended;
import insertionhours.exits.ExitDao.Scope;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of people after their contracts: asked at the end, after 6 and after 12 months. A
 * contract that comes later cancels what was not recorded by then: the end is another one.
 */
public final class ExitService {
  private final Transactions transactions;
  private final ExitDao dao;
  private final AuditLog audit;
  private final Clock clock;

  ExitService(Transactions transactions, ExitDao dao, AuditLog audit, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is due, the oldest first. */
  public List<FollowUp> due(Actor actor, FollowUpFilter filter) {
    return transactions.read(
        () -> new DueFollowUps(dao, today()).of(actor.facilitatorOrganisations(), filter));
  }

  /** How many are due. */
  public long count(Actor actor) {
    return transactions.read(
        () -> new DueFollowUps(dao, today()).count(actor.facilitatorOrganisations()));
  }

  /**
   * What was recorded of a person, and all three milestones since the last contract day where every
   * contract has ended; by day.
   *
   * @throws NotFound if the actor does not facilitate the person
   */
  public List<PersonFollowUp> of(Actor actor, long id) {
    return transactions.read(
        () -> {
          List<Scope> scopes = scopes(actor, id);
          List<Ended> ended = ended(id, scopes);
          RecordedExits recorded = RecordedExits.ofPersons(dao, persons(scopes));
          return Stream.concat(
                  ended.stream()
                      .flatMap(
                          person ->
                              Stream.of(Milestone.values())
                                  .map(milestone -> recorded.told(id, person, milestone, today()))),
                  recorded
                      .all()
                      .filter(known -> ended.stream().noneMatch(known::follows))
                      .map(known -> known.told(id, false)))
              .sorted(
                  Comparator.comparing(PersonFollowUp::dueOn)
                      .thenComparing(PersonFollowUp::facilitatorOrganisationId))
              .toList();
        });
  }

  /**
   * The one that may be recorded or corrected today.
   *
   * @throws NotFound if the actor does not facilitate the person
   * @throws Conflict IDENTITY_ERASED; NOT_ENDED while a contract runs or is to come;
   *     FOLLOW_UP_NOT_DUE before the day
   */
  public PersonFollowUp find(Actor actor, long id, Milestone milestone) {
    return transactions.read(
        () -> {
          List<Ended> due = dueOf(id, scopes(actor, id), milestone);
          return RecordedExits.of(dao, due).told(id, due.get(0), milestone, today());
        });
  }

  boolean facilitates(Actor actor, long id) {
    return !dao.scopes(id, actor.facilitatorOrganisations()).isEmpty();
  }

  /** Records what became of somebody, for the first time. */
  public PersonFollowUp record(Actor actor, long id, Milestone milestone, ExitDraft draft) {
    return record(actor, id, milestone, draft, 0);
  }

  /**
   * Records what became of somebody, or corrects it, in every organisation of the actor where it is
   * due and as it was read. The same said again changes nothing.
   *
   * @param version of what is corrected, 0 where nothing was recorded
   * @throws Conflict as {@link #find} does, and STALE_VERSION if somebody else was faster
   */
  public PersonFollowUp record(
      Actor actor, long id, Milestone milestone, ExitDraft draft, long version) {
    return transactions.call(
        () -> {
          scopes(actor, id);
          dao.holdRecord(id);
          List<Scope> scopes = scopes(actor, id);
          dao.holdPersons(persons(scopes));
          List<Ended> due = dueOf(id, scopes, milestone);
          RecordedExits recorded = RecordedExits.of(dao, due);
          boolean said = false;
          for (Ended person : due) {
            PersonFollowUp before = recorded.told(id, person, milestone, today());
            if (before.situation() == draft.situation()) {
              said = true;
            } else if (before.version() == version) {
              change(actor, person, before, draft.situation());
              said = true;
            }
          }
          if (!said) {
            throw Conflict.staleVersion();
          }
          return RecordedExits.of(dao, due).told(id, due.get(0), milestone, today());
        });
  }

  private void change(Actor actor, Ended person, PersonFollowUp before, ExitSituation situation) {
    dao.put(
        person.personId(),
        person.endedOn(),
        before.milestone(),
        situation,
        actor.accountId(),
        clock.instant());
    audit.record(
        actor,
        before.recorded() ? AuditAction.EXIT_CORRECTED : AuditAction.EXIT_RECORDED,
        new Subject(
            SubjectType.BENEFICIARY, before.beneficiaryId(), person.facilitatorOrganisationId()),
        null,
        before.milestone(),
        null);
  }

  /** At least one: the persons that a record stands for whose answer is due. */
  private List<Ended> dueOf(long id, List<Scope> scopes, Milestone milestone) {
    if (dao.identities(persons(scopes)) == 0) {
      throw new Conflict("IDENTITY_ERASED");
    }
    List<Ended> ended = ended(id, scopes);
    if (ended.isEmpty()) {
      throw new Conflict("NOT_ENDED");
    }
    List<Ended> due =
        ended.stream()
            .filter(person -> !milestone.dueOn(person.endedOn()).isAfter(today()))
            .toList();
    if (due.isEmpty()) {
      throw new Conflict("FOLLOW_UP_NOT_DUE", milestone.dueOn(ended.get(0).endedOn()));
    }
    return due;
  }

  private List<Ended> ended(long id, List<Scope> scopes) {
    return dao.endedOf(id, scopes.stream().map(Scope::facilitatorOrganisationId).toList(), today());
  }

  private List<Scope> scopes(Actor actor, long id) {
    List<Scope> scopes = dao.scopes(id, actor.facilitatorOrganisations());
    if (scopes.isEmpty()) {
      throw new NotFound();
    }
    return scopes;
  }

  private static List<Long> persons(List<Scope> scopes) {
    return scopes.stream().map(Scope::personId).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
