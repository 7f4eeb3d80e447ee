package insertionhours.programme;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.ContractsFeature;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The buyers' coming contracts: who sizes them by when, and what becomes of them. */
public final class ProgrammeService {
  private static final int DAYS_AHEAD = 14;

  private final Transactions transactions;
  private final ProgrammeDao dao;
  private final ContractsFeature contracts;
  private final AuditLog audit;
  private final Clock clock;

  ProgrammeService(
      Transactions transactions,
      ProgrammeDao dao,
      ContractsFeature contracts,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.contracts = contracts;
    this.audit = audit;
    this.clock = clock;
  }

  public Listing<ComingContract> list(Actor actor, ProgrammeFilter filter, Slice slice) {
    return Listing.of(
        dao.list(actor.facilitatorOrganisations(), filter, slice),
        slice,
        entry -> new Cursor(sortKey(entry, filter.sort()), entry.id()));
  }

  /**
   * @throws NotFound if there is none or it is not of the actor's organisations
   */
  public ComingContract find(Actor actor, long id) {
    return dao.visible(id, actor.facilitatorOrganisations()).orElseThrow(NotFound::new);
  }

  /** What the actor, or nobody yet, has to size within 14 days or should have sized by now. */
  public List<ComingContract> toSize(Actor actor) {
    return dao.toSize(
        actor.facilitatorOrganisations(), actor.accountId(), soon(LocalDate.now(clock)));
  }

  /** The last day of what is to be sized soon. */
  static LocalDate soon(LocalDate today) {
    return today.plusDays(DAYS_AHEAD);
  }

  public ComingContract create(Actor actor, ComingContractDraft draft) {
    return transactions.call(
        () -> {
          long organisation = organisationOf(actor, draft);
          ComingContractDraft whole = completed(draft, null);
          check(whole, organisation);
          long id = dao.insert(organisation, whole, clock.instant());
          record(actor, AuditAction.CREATED, id, organisation, null, whole.decision());
          return find(actor, id);
        });
  }

  public ComingContract change(Actor actor, long id, ComingContractDraft draft, long version) {
    return transactions.call(
        () -> {
          ComingContract before = findOpen(actor, id);
          if (before.version() != version) {
            throw Conflict.staleVersion();
          }
          long organisation = before.facilitatorOrganisationId();
          ComingContractDraft whole = completed(draft, before.receivedOn());
          check(whole, organisation);
          dao.update(id, whole, version, clock.instant());
          record(actor, AuditAction.CHANGED, id, organisation, before.decision(), whole.decision());
          return find(actor, id);
        });
  }

  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          ComingContract before = findOpen(actor, id);
          dao.delete(id);
          record(
              actor,
              AuditAction.REMOVED,
              id,
              before.facilitatorOrganisationId(),
              before.decision(),
              null);
        });
  }

  /**
   * The operation with its first lot, once; what was still to be studied is retained by that.
   *
   * @throws Conflict ALREADY_EXISTS with the operation that it became
   */
  public Operation open(Actor actor, long id, OpeningDraft draft) {
    return transactions.call(
        () -> {
          ComingContract entry = findOpen(actor, id);
          boolean none = entry.decision() == ProgrammeDecision.WITHOUT_CLAUSE;
          Operation operation = contracts.operations().create(actor, operation(entry, draft));
          Lot lot = contracts.lots().create(actor, operation.id(), lot(entry, none));
          ProgrammeDecision decision = none ? entry.decision() : ProgrammeDecision.RETAINED;
          dao.open(id, operation.id(), lot.id(), decision, clock.instant());
          record(
              actor,
              AuditAction.MOVED,
              id,
              entry.facilitatorOrganisationId(),
              entry.decision(),
              decision);
          return operation;
        });
  }

  private ComingContract findOpen(Actor actor, long id) {
    dao.lock(id);
    ComingContract entry = find(actor, id);
    if (entry.operationId() != null) {
      throw Conflict.alreadyExists("operations", entry.operationId());
    }
    return entry;
  }

  private OperationDraft operation(ComingContract entry, OpeningDraft draft) {
    boolean follows =
        entry.sizerId() != null
            && contracts.operations().mayFollow(entry.sizerId(), entry.facilitatorOrganisationId());
    return new OperationDraft(
        entry.contractingAuthorityId(),
        draft.name() == null || draft.name().isBlank() ? entry.title() : draft.name(),
        draft.reference(),
        draft.communeCode(),
        draft.startsOn(),
        draft.endsOn(),
        List.of(),
        entry.facilitatorOrganisationId(),
        follows ? entry.sizerId() : null);
  }

  private static LotDraft lot(ComingContract entry, boolean none) {
    return new LotDraft(
        1,
        entry.title(),
        entry.trade(),
        none ? ClauseKind.NONE : ClauseKind.CONDITION,
        none ? entry.noClauseReason() : null,
        null,
        null,
        null,
        entry.estimatedAmount() == null ? null : entry.estimatedAmount().value(),
        null,
        null,
        entry.publicationOn(),
        entry.offersDueOn(),
        null,
        null);
  }

  private ComingContractDraft completed(ComingContractDraft draft, LocalDate before) {
    LocalDate known = before == null ? LocalDate.now(clock) : before;
    return draft.completed(draft.receivedOn() == null ? known : draft.receivedOn());
  }

  private void check(ComingContractDraft draft, long organisation) {
    if (dao.countAuthorities(draft.contractingAuthorityId()) == 0) {
      throw new RuleViolation("contractingAuthorityId", "UNKNOWN_AUTHORITY");
    }
    contracts.trades().known("trade", draft.trade());
    if (draft.sizerId() != null
        && !contracts.operations().mayFollow(draft.sizerId(), organisation)) {
      throw new RuleViolation("sizerId", "UNKNOWN_REFERENT");
    }
    contracts.reasons().check("noClauseReason", draft.noClauseReason(), draft.publicationOn());
  }

  private static long organisationOf(Actor actor, ComingContractDraft draft) {
    Long asked = draft.facilitatorOrganisationId();
    if (asked == null) {
      return actor.facilitatorOrganisations().stream()
          .min(Comparator.naturalOrder())
          .orElseThrow(NotAllowed::new);
    }
    if (!actor.facilitates(asked)) {
      throw new RuleViolation("facilitatorOrganisationId", "NOT_YOUR_ORGANISATION");
    }
    return asked;
  }

  private static String sortKey(ComingContract entry, ProgrammeFilter.Sort sort) {
    return switch (sort) {
      case SIZE_BY -> entry.sizeBy().toString();
      case PUBLICATION_ON -> entry.publicationOn() == null ? "" : entry.publicationOn().toString();
      case TITLE -> entry.title();
      case ID -> String.format("%019d", entry.id());
    };
  }

  private void record(
      Actor actor, AuditAction action, long id, long organisation, Object from, Object to) {
    audit.record(
        actor, action, new Subject(SubjectType.COMING_CONTRACT, id, organisation), from, to, null);
  }
}
