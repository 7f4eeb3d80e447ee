package insertionhours.eligibility;

import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.eligibility.EligibilityDao.AcceptedMonth;
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
  private final ClockDecisions decisions;
  private final Clock clock;

  EligibilityService(
      Transactions transactions,
      EligibilityDao dao,
      CountingPolicyService policies,
      ClockDecisions decisions,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.policies = policies;
    this.decisions = decisions;
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
    List<Long> held = List.of();
    for (List<Long> persons = dao.personsOf(assignmentIds);
        !persons.equals(held);
        persons = dao.personsOf(assignmentIds)) {
      dao.hold(persons);
      held = persons;
    }
    return clocksOf(held, assignmentIds);
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

  /**
   * Watches what was accepted of the person of an assignment while what it counts by is changed in
   * the same transaction, which holds the person.
   *
   * @return to be run after the change: throws a Conflict if accepted hours no longer count
   */
  public Runnable watch(long assignmentId) {
    List<Long> persons = dao.personsOf(List.of(assignmentId));
    AcceptedMonths before = AcceptedMonths.of(dao, policies, persons);
    return () ->
        AcceptedMonths.of(dao, policies, persons)
            .lostSince(before)
            .ifPresent(
                lost -> {
                  throw new Conflict("ACCEPTED_HOURS_OUTSIDE", lost.arguments());
                });
  }

  /** One decision that stands, as its facilitators read it. */
  public ClockDecision findDecision(Actor actor, long id) {
    return decisions.find(actor, id).decision();
  }

  /**
   * Extends or restarts a clock.
   *
   * @throws Conflict if it has not started, or the record is erased
   * @throws insertionhours.problems.RuleViolation if the day changes nothing
   */
  public ClockDecision decide(
      Actor actor, long beneficiaryId, Long organisation, ClockDecisionDraft draft) {
    return transactions.call(
        () -> {
          Scope held = hold(actor, beneficiaryId, organisation);
          if (held.erased()) {
            throw new Conflict("IDENTITY_ERASED");
          }
          long id = decisions.decide(actor, beneficiaryId, held, draft);
          return findDecision(actor, id);
        });
  }

  /**
   * Takes a decision back.
   *
   * @throws Conflict if accepted hours lie in a month that only it covers
   */
  public void withdraw(Actor actor, long id) {
    transactions.run(() -> decisions.withdraw(actor, id));
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

  /** Whoever makes two persons one meanwhile is waited for. */
  private Scope hold(Actor actor, long beneficiaryId, Long organisation) {
    Scope held = null;
    for (Scope scope = scope(actor, beneficiaryId, organisation);
        !scope.equals(held);
        scope = scope(actor, beneficiaryId, organisation)) {
      dao.hold(List.of(scope.personId()));
      held = scope;
    }
    return held;
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

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
