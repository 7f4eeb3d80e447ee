package insertionhours.assignments;

import insertionhours.assignments.AssignmentDao.Row;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.problems.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is proposed for which lot, and whom a facilitator has admitted. */
public final class AssignmentService {
  private final Transactions transactions;
  private final AssignmentDao dao;
  private final Assignments assignments;
  private final LotService lots;
  private final Proposals proposals;
  private final Admissions admissions;

  AssignmentService(
      Transactions transactions,
      AssignmentDao dao,
      LotService lots,
      Proposals proposals,
      Admissions admissions) {
    this.transactions = transactions;
    this.dao = dao;
    this.assignments = new Assignments(dao);
    this.lots = lots;
    this.proposals = proposals;
    this.admissions = admissions;
  }

  /**
   * @throws NotFound if there is none or the actor may not see it
   */
  public Assignment find(Actor actor, long id) {
    return shown(actor, kept(actor, id));
  }

  private Assignment kept(Actor actor, long id) {
    return transactions.read(
        () ->
            dao.visible(id, actor.facilitatorOrganisations(), actor.enterprises())
                .map(row -> assignments.of(List.of(row)).get(0))
                .orElseThrow(NotFound::new));
  }

  /** Once it served its purpose, an enterprise has no more need of why somebody is eligible. */
  private static Assignment shown(Actor actor, Assignment kept) {
    return kept.status().isDecided() && !actor.facilitates(kept.facilitatorOrganisationId())
        ? kept.withoutCriterion()
        : kept;
  }

  /** Those on a lot that the actor may see, by name. */
  public List<Assignment> ofLot(Actor actor, long lotId) {
    return transactions.read(
        () -> {
          lots.find(actor, lotId);
          return assignments
              .of(dao.ofLot(lotId, actor.facilitatorOrganisations(), actor.enterprises()))
              .stream()
              .map(kept -> shown(actor, kept))
              .toList();
        });
  }

  /**
   * A page of those that the actor may see.
   *
   * @throws NotFound if the filter names a lot that the actor may not see
   */
  public Listing<Assignment> listOfLot(
      Actor actor, long lotId, AssignmentFilter filter, Slice slice) {
    lots.find(actor, lotId);
    return list(actor, filter, slice);
  }

  /** The same over all lots. */
  public Listing<Assignment> list(Actor actor, AssignmentFilter filter, Slice slice) {
    return transactions.read(
        () -> {
          List<Row> rows =
              dao.list(actor.facilitatorOrganisations(), actor.enterprises(), filter, slice);
          Listing<Row> page =
              Listing.of(rows, slice, row -> new Cursor(key(row, filter), row.id()));
          return new Listing<>(
              assignments.of(page.items()).stream().map(kept -> shown(actor, kept)).toList(),
              page.next());
        });
  }

  public long count(Actor actor, AssignmentFilter filter) {
    return dao.count(actor.facilitatorOrganisations(), actor.enterprises(), filter);
  }

  /** By id, whoever asks. */
  public Map<Long, Assignment> byId(Collection<Long> ids) {
    return assignments.of(dao.list(ids)).stream()
        .collect(Collectors.toMap(Assignment::id, Function.identity()));
  }

  /** Of one person within a facilitator organisation, over all employers and lots, whoever asks. */
  public List<Assignment> ofPerson(long personId) {
    return assignments.of(dao.ofPerson(personId));
  }

  /** Proposes a person who is recorded already for a lot. */
  public Assignment propose(Actor actor, long lotId, AssignmentDraft draft) {
    return transactions.call(() -> find(actor, proposals.propose(actor, lotId, draft)));
  }

  /**
   * Records somebody and proposes her, or neither.
   *
   * @param draft whose person is the new one, whoever it names
   */
  public Assignment propose(
      Actor actor, long lotId, BeneficiaryDraft person, AssignmentDraft draft) {
    return transactions.call(() -> find(actor, proposals.propose(actor, lotId, person, draft)));
  }

  /**
   * Changes what was proposed; person, employer and lot stay. Once it was decided, a declarant adds
   * later contracts and proofs only.
   */
  public Assignment change(Actor actor, long id, AssignmentDraft draft, long version) {
    return transactions.call(
        () -> {
          find(actor, id);
          proposals.hold(id);
          proposals.change(actor, kept(actor, id), draft, version);
          return find(actor, id);
        });
  }

  /** Takes back what no hours and no files depend on. */
  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          find(actor, id);
          proposals.hold(id);
          proposals.remove(actor, kept(actor, id));
        });
  }

  /**
   * Admits or refuses a person, also anew while no accepted hours depend on it. The proofs that are
   * there by then have been seen.
   */
  public Assignment decide(Actor actor, long id, AssignmentDecision decision) {
    return transactions.call(
        () -> {
          Admissions.allow(actor, find(actor, id));
          proposals.hold(id);
          admissions.decide(actor, find(actor, id), decision);
          return find(actor, id);
        });
  }

  /** Notes that the proofs which were added since the decision have been seen. */
  public Assignment see(Actor actor, long id) {
    return transactions.call(
        () -> {
          Admissions.allow(actor, find(actor, id));
          proposals.hold(id);
          admissions.see(actor, find(actor, id));
          return find(actor, id);
        });
  }

  private static String key(Row row, AssignmentFilter filter) {
    return switch (filter.sort()) {
      case ID -> String.format("%019d", row.id());
      case PROPOSED_ON -> row.proposedOn().toString();
    };
  }
}
