package insertionhours.contracts;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The operations that facilitators keep for contracting authorities. */
public final class OperationService {
  private final Transactions transactions;
  private final OperationDao dao;
  private final AuditLog audit;
  private final Clock clock;

  OperationService(Transactions transactions, OperationDao dao, AuditLog audit, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.audit = audit;
    this.clock = clock;
  }

  public Listing<Operation> list(Actor actor, OperationFilter filter, Slice slice) {
    Listing<OperationDao.Row> rows =
        Listing.of(
            dao.list(actor, filter, slice),
            slice,
            row -> new Cursor(sortKey(row, filter.sort()), row.id()));
    List<Long> ids = rows.items().stream().map(OperationDao.Row::id).toList();
    Map<Long, List<String>> tags =
        dao.tags(ids).stream()
            .collect(
                Collectors.groupingBy(
                    OperationDao.Tag::operationId,
                    Collectors.mapping(OperationDao.Tag::tag, Collectors.toList())));
    return rows.map(row -> operation(row, tags.getOrDefault(row.id(), List.of())));
  }

  public long count(Actor actor, OperationFilter filter) {
    return dao.count(
        actor.facilitatorOrganisations(),
        actor.contractingAuthorities(),
        actor.enterprises(),
        filter);
  }

  /**
   * @throws NotFound if there is none or the actor may not see it
   */
  public Operation find(Actor actor, long id) {
    OperationDao.Row row = dao.visible(actor, id).orElseThrow(NotFound::new);
    return operation(row, dao.tags(List.of(id)).stream().map(OperationDao.Tag::tag).toList());
  }

  /**
   * For a change.
   *
   * @throws NotAllowed if the actor sees it and is not its facilitator
   */
  public Operation findToChange(Actor actor, long id) {
    Operation operation = find(actor, id);
    if (!actor.facilitates(operation.facilitatorOrganisationId())) {
      throw new NotAllowed("ONLY_FACILITATOR");
    }
    return operation;
  }

  /** Held until the end of the transaction: what depends on it neither comes nor goes meanwhile. */
  public void lock(long id) {
    dao.lock(id).orElseThrow(NotFound::new);
  }

  public Operation create(Actor actor, OperationDraft draft) {
    return transactions.call(
        () -> {
          long organisation = organisationOf(actor, draft);
          checkAuthority(draft);
          checkReferent(draft, organisation);
          long id = dao.insert(organisation, draft, clock.instant());
          dao.insertTags(id, draft.tags());
          audit.record(actor, AuditAction.CREATED, subject(id, organisation));
          return find(actor, id);
        });
  }

  public Operation change(Actor actor, long id, OperationDraft draft, long version) {
    return transactions.call(
        () -> {
          lock(id);
          Operation before = findToChange(actor, id);
          if (before.version() != version) {
            throw Conflict.staleVersion();
          }
          checkAuthority(draft);
          checkReferent(draft, before.facilitatorOrganisationId());
          dao.update(id, draft, version, clock.instant());
          dao.deleteTags(id);
          dao.insertTags(id, draft.tags());
          audit.record(actor, AuditAction.CHANGED, subject(id, before.facilitatorOrganisationId()));
          return find(actor, id);
        });
  }

  /** Only an operation without lots: everything else is kept. */
  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          lock(id);
          Operation operation = findToChange(actor, id);
          if (dao.countLots(id) > 0) {
            throw new Conflict("OPERATION_HAS_LOTS");
          }
          dao.deleteTags(id);
          dao.delete(id);
          audit.record(
              actor, AuditAction.REMOVED, subject(id, operation.facilitatorOrganisationId()));
        });
  }

  /** Who may follow operations of the actor's organisations, by name. */
  public List<Referent> referents(Actor facilitator) {
    return dao.referents(facilitator.facilitatorOrganisations());
  }

  /** The tags in use on the operations that the actor may see. */
  public List<String> tags(Actor actor) {
    return dao.tagsInUse(
        actor.facilitatorOrganisations(), actor.contractingAuthorities(), actor.enterprises());
  }

  /** Whether the account is an enabled facilitator of the organisation. */
  public boolean mayFollow(long accountId, long organisation) {
    return dao.countFacilitators(accountId, organisation) > 0;
  }

  private void checkReferent(OperationDraft draft, long organisation) {
    if (draft.referentId() != null && !mayFollow(draft.referentId(), organisation)) {
      throw new RuleViolation("referentId", "UNKNOWN_REFERENT");
    }
  }

  private void checkAuthority(OperationDraft draft) {
    if (dao.countAuthorities(draft.contractingAuthorityId()) == 0) {
      throw new RuleViolation("contractingAuthorityId", "UNKNOWN_AUTHORITY");
    }
  }

  private static long organisationOf(Actor actor, OperationDraft draft) {
    if (draft.facilitatorOrganisationId() == null) {
      return actor.facilitatorOrganisations().stream()
          .min(Comparator.naturalOrder())
          .orElseThrow(NotAllowed::new);
    }
    if (!actor.facilitates(draft.facilitatorOrganisationId())) {
      throw new RuleViolation("facilitatorOrganisationId", "NOT_YOUR_ORGANISATION");
    }
    return draft.facilitatorOrganisationId();
  }

  private static Subject subject(long id, long organisation) {
    return new Subject(SubjectType.OPERATION, id, organisation);
  }

  private static Operation operation(OperationDao.Row row, List<String> tags) {
    return new Operation(
        row.id(),
        row.contractingAuthorityId(),
        row.facilitatorOrganisationId(),
        row.name(),
        row.reference(),
        row.communeCode(),
        row.startsOn(),
        row.endsOn(),
        tags,
        row.referentId(),
        row.referentName(),
        row.version());
  }

  private static String sortKey(OperationDao.Row row, OperationFilter.Sort sort) {
    return switch (sort) {
      case ID -> String.format("%019d", row.id());
      case NAME -> row.name();
      case REFERENCE -> row.reference();
      case STARTS_ON -> row.startsOn().toString();
      case ENDS_ON -> row.endsOn().toString();
    };
  }
}
