package insertionhours.exits;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.exits.ExitDao.Known;
import insertionhours.exits.ExitDao.Term;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of people after their contracts: asked at the end, after 6 and after 12 months. */
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
  public List<FollowUp> due(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    Set<Long> own = actor.facilitatorOrganisations();
    List<Known> known = dao.known(own);
    return persons(dao.terms(own)).stream()
        .flatMap(terms -> due(terms, known, today))
        .sorted(Comparator.comparing(FollowUp::dueOn).thenComparing(FollowUp::beneficiaryId))
        .toList();
  }

  /**
   * Records what became of somebody, or corrects it.
   *
   * @throws NotFound if the actor does not facilitate the person
   * @throws Conflict NOT_ENDED while a contract runs or is to come; FOLLOW_UP_NOT_DUE before the
   *     day
   */
  public RecordedExit record(Actor actor, long id, Milestone milestone, ExitDraft draft) {
    return transactions.call(
        () -> {
          Set<Long> own = actor.facilitatorOrganisations();
          if (dao.scopes(id, own) == 0) {
            throw new NotFound();
          }
          RecordedExit recorded = null;
          for (List<Term> terms : persons(dao.termsOf(id, own))) {
            Optional<LocalDate> ended = endedOn(terms, LocalDate.now(clock));
            if (ended.isPresent()) {
              recorded = record(actor, id, terms.get(0), ended.get(), milestone, draft);
            }
          }
          if (recorded == null) {
            throw new Conflict("NOT_ENDED");
          }
          return recorded;
        });
  }

  private RecordedExit record(
      Actor actor, long id, Term person, LocalDate ended, Milestone milestone, ExitDraft draft) {
    if (ended.plusMonths(milestone.months()).isAfter(LocalDate.now(clock))) {
      throw new Conflict("FOLLOW_UP_NOT_DUE");
    }
    dao.put(
        person.personId(), ended, milestone, draft.situation(), actor.accountId(), clock.instant());
    long organisation = person.facilitatorOrganisationId();
    audit.record(
        actor,
        AuditAction.EXIT_RECORDED,
        new Subject(SubjectType.BENEFICIARY, id, organisation),
        null,
        milestone,
        null);
    return new RecordedExit(
        id, organisation, ended, milestone, draft.situation(), draft.situation().group());
  }

  private static Stream<FollowUp> due(List<Term> terms, List<Known> known, LocalDate today) {
    Term person = terms.get(0);
    return endedOn(terms, today).stream()
        .flatMap(
            ended ->
                ExitDates.due(ended, recorded(known, person.personId(), ended), today).stream()
                    .map(
                        due ->
                            new FollowUp(
                                person.beneficiaryId(),
                                person.facilitatorOrganisationId(),
                                person.lastName(),
                                person.firstName(),
                                ended,
                                due.milestone(),
                                due.since())));
  }

  private static Set<Milestone> recorded(List<Known> known, long personId, LocalDate ended) {
    return known.stream()
        .filter(exit -> exit.personId() == personId && exit.endedOn().equals(ended))
        .map(Known::milestone)
        .collect(Collectors.toSet());
  }

  private static Optional<LocalDate> endedOn(List<Term> terms, LocalDate today) {
    return ExitDates.endedOn(
        terms.stream().map(term -> new ContractTerm(term.startsOn(), term.endsOn())).toList(),
        today);
  }

  private static Collection<List<Term>> persons(List<Term> terms) {
    Map<Long, List<Term>> persons = new LinkedHashMap<>();
    terms.forEach(
        term -> persons.computeIfAbsent(term.personId(), id -> new ArrayList<>()).add(term));
    return persons.values();
  }
}
