package insertionhours.eligibility;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.eligibility.EligibilityDao.AcceptedMonth;
import insertionhours.eligibility.EligibilityDao.DecisionRow;
import insertionhours.eligibility.EligibilityDao.EngagedPerson;
import insertionhours.eligibility.EligibilityDao.Scope;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long each person counts, and what facilitators decide on it. */
public final class EligibilityService {
  private final Transactions transactions;
  private final EligibilityDao dao;
  private final CountingPolicyService policies;
  private final AuditLog audit;
  private final Clock clock;

  EligibilityService(
      Transactions transactions,
      EligibilityDao dao,
      CountingPolicyService policies,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * By assignment, each by the rules of its lot, whoever asks; a handful of questions however many
   * they are. What they tell may come from other employers: for facilitators only.
   */
  public Map<Long, EligibilityClock> clocks(Collection<Long> assignmentIds) {
    return clocksOf(dao.personsOf(assignmentIds), assignmentIds);
  }

  /**
   * The same for a decision on hours: until the end of the transaction nobody else decides on these
   * persons or withdraws what their hours depend on.
   */
  public Map<Long, EligibilityClock> holdClocks(Collection<Long> assignmentIds) {
    List<Long> persons = dao.personsOf(assignmentIds);
    dao.hold(persons);
    return clocksOf(persons, assignmentIds);
  }

  private Map<Long, EligibilityClock> clocksOf(List<Long> persons, Collection<Long> assignmentIds) {
    Clocks clocks = Clocks.of(dao, policies, persons);
    Map<Long, EligibilityClock> found = new HashMap<>();
    for (Clocks.Person person : clocks.persons()) {
      for (EngagedPerson row : person.engaged()) {
        if (assignmentIds.contains(row.assignmentId())) {
          found.put(row.assignmentId(), clocks.clock(person, row.lotId()));
        }
      }
    }
    return found;
  }

  /**
   * The clock of whom a record stands for.
   *
   * @param organisation for which the actor asks, null where the record is known to one only
   * @throws NotFound if there is no such record or it is not known to the actor's organisation
   */
  public PersonClock find(Actor actor, long beneficiaryId, Long organisation) {
    return transactions.read(() -> read(beneficiaryId, scope(actor, beneficiaryId, organisation)));
  }

  private PersonClock read(long beneficiaryId, Scope scope) {
    Clocks clocks = Clocks.of(dao, policies, List.of(scope.personId()));
    Clocks.Person person = clocks.person(scope.personId());
    List<AcceptedMonth> accepted =
        dao.accepted(person.engaged().stream().map(EngagedPerson::assignmentId).toList());
    return new ClockReading(clocks, person, today())
        .person(beneficiaryId, scope.facilitatorOrganisationId(), accepted);
  }

  /** One decision that stands, as its facilitators read it. */
  public ClockDecision findDecision(Actor actor, long id) {
    return row(actor, id).decision();
  }

  private DecisionRow row(Actor actor, long id) {
    return dao.decision(id, actor.facilitatorOrganisations()).orElseThrow(NotFound::new);
  }

  /**
   * Extends or restarts a clock.
   *
   * @throws Conflict if it has not started
   * @throws RuleViolation if the day changes nothing
   */
  public ClockDecision decide(
      Actor actor, long beneficiaryId, Long organisation, ClockDecisionDraft draft) {
    return transactions.call(
        () -> {
          Scope scope = scope(actor, beneficiaryId, organisation);
          dao.hold(List.of(scope.personId()));
          check(scope.personId(), draft);
          long id = dao.insert(scope.personId(), draft, actor.accountId(), clock.instant());
          audit.record(
              actor,
              draft.kind() == ClockDecisionKind.RESTART
                  ? AuditAction.CLOCK_RESTARTED
                  : AuditAction.CLOCK_EXTENDED,
              subject(beneficiaryId, scope.facilitatorOrganisationId()),
              null,
              draft.day(),
              null);
          return findDecision(actor, id);
        });
  }

  private void check(long personId, ClockDecisionDraft draft) {
    Clocks clocks = Clocks.of(dao, policies, List.of(personId));
    Clocks.Person person = clocks.person(personId);
    List<EligibilityClock> byLot =
        person.engaged().stream()
            .filter(EngagedPerson::admitted)
            .map(row -> clocks.clock(person, row.lotId()))
            .toList();
    LocalDate start =
        byLot.stream().flatMap(each -> each.start().stream()).findFirst().orElse(null);
    if (start == null) {
      throw new Conflict("CLOCK_NOT_STARTED");
    }
    LocalDate end =
        byLot.stream().flatMap(each -> each.end().stream()).min(LocalDate::compareTo).orElseThrow();
    if (draft.kind() == ClockDecisionKind.EXTENSION && !draft.until().isAfter(end)) {
      throw new RuleViolation("until", "EXTENSION_BEFORE_END", end);
    }
    if (draft.kind() == ClockDecisionKind.RESTART && !draft.from().isAfter(start)) {
      throw new RuleViolation("from", "RESTART_BEFORE_START", start);
    }
  }

  /**
   * Takes a decision back.
   *
   * @throws Conflict if accepted hours lie in a month that only it covers
   */
  public void withdraw(Actor actor, long id) {
    transactions.run(
        () -> {
          DecisionRow known = row(actor, id);
          long personId = known.personId();
          dao.hold(List.of(personId));
          ClockDecision decision = findDecision(actor, id);
          Clocks clocks = Clocks.of(dao, policies, List.of(personId));
          Clocks.Person person = clocks.person(personId);
          for (EngagedPerson row : person.engaged()) {
            EligibilityClock with = clocks.clock(person, row.lotId());
            EligibilityClock without = clocks.clockWithout(person, row.lotId(), id);
            for (AcceptedMonth month : dao.accepted(List.of(row.assignmentId()))) {
              if (with.verdict(row.assignmentId(), month.month()).covered()
                  && !without.verdict(row.assignmentId(), month.month()).covered()) {
                throw new Conflict("CLOCK_DECISION_IN_USE", month.month());
              }
            }
          }
          dao.withdraw(id, clock.instant());
          audit.record(
              actor,
              AuditAction.CLOCK_DECISION_WITHDRAWN,
              subject(dao.record(personId), known.facilitatorOrganisationId()),
              decision.kind() == ClockDecisionKind.RESTART ? decision.from() : decision.until(),
              null,
              null);
        });
  }

  /**
   * The clocks that end before a day, and those that have ended while hours still come in; the
   * earliest end first.
   *
   * @param before null for those of the next 60 days
   * @param search a part of a name, null for all
   */
  public List<EndingClock> ending(Actor actor, LocalDate before, String search) {
    return transactions.read(
        () ->
            new EndingClocks(dao, policies, today())
                    .before(
                        actor.facilitatorOrganisations(),
                        before == null ? today().plusDays(ClockWords.SOON + 1L) : before)
                    .stream()
                    .filter(ending -> ending.mentions(search))
                    .toList());
  }

  private Scope scope(Actor actor, long beneficiaryId, Long organisation) {
    List<Scope> scopes = dao.scopes(beneficiaryId, actor.facilitatorOrganisations());
    if (organisation == null && scopes.size() > 1) {
      throw new RuleViolation("facilitatorOrganisationId", "NOT_YOUR_ORGANISATION");
    }
    return scopes.stream()
        .filter(scope -> organisation == null || scope.facilitatorOrganisationId() == organisation)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** For which of her organisations a record is known, for pages. */
  Optional<Long> firstOrganisation(Actor actor, long beneficiaryId) {
    return dao.scopes(beneficiaryId, actor.facilitatorOrganisations()).stream()
        .map(Scope::facilitatorOrganisationId)
        .findFirst();
  }

  private static Subject subject(long beneficiaryId, long organisation) {
    return new Subject(SubjectType.BENEFICIARY, beneficiaryId, organisation);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
