package insertionhours.journal;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The facilitators' notes on lots and operations. A note is its author's; the colleagues of the
 * organisation read it where it is shared, and to everybody else it is not there.
 */
public final class JournalService {
  private final Transactions transactions;
  private final JournalDao dao;
  private final OperationService operations;
  private final LotService lots;
  private final EnterpriseService enterprises;
  private final AuditLog audit;
  private final Clock clock;

  JournalService(
      Transactions transactions,
      JournalDao dao,
      OperationService operations,
      LotService lots,
      EnterpriseService enterprises,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.operations = operations;
    this.lots = lots;
    this.enterprises = enterprises;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where a note is kept, and whose it is. */
  record Found(long organisation, long operationId, Long lotId) {}

  /** Of a lot those on its operation too; of an operation those on its lots too. Newest first. */
  public Listing<JournalNote> list(
      Actor actor, JournalPlace place, JournalFilter filter, Slice slice) {
    Found found = find(actor, place);
    return Listing.of(
        dao.list(
            actor.facilitatorOrganisations(),
            actor.accountId(),
            found.operationId(),
            found.lotId(),
            filter,
            slice),
        slice,
        note -> new Cursor(note.on() + String.format("%019d", note.id()), note.id()));
  }

  public long count(Actor actor, JournalPlace place, JournalFilter filter) {
    Found found = find(actor, place);
    return dao.count(
        actor.facilitatorOrganisations(),
        actor.accountId(),
        found.operationId(),
        found.lotId(),
        filter);
  }

  /** The next actions still to be done that the actor may see, due until a day, oldest first. */
  public List<JournalNote> due(Actor actor, LocalDate until) {
    return dao.due(actor.facilitatorOrganisations(), actor.accountId(), until);
  }

  /**
   * @throws NotFound if there is none or the actor may not see it
   */
  public JournalNote find(Actor actor, long id) {
    return dao.visible(actor, id).orElseThrow(NotFound::new);
  }

  /**
   * @throws NotAllowed if the actor sees it and has not written it
   */
  public JournalNote findToChange(Actor actor, long id) {
    JournalNote note = find(actor, id);
    if (!note.isBy(actor)) {
      throw new NotAllowed("ONLY_AUTHOR_OF_NOTE");
    }
    return note;
  }

  public JournalNote add(Actor actor, JournalPlace place, JournalNoteDraft draft) {
    return transactions.call(
        () -> {
          Found found = find(actor, place);
          hold(found);
          checkEnterprise(draft);
          long id =
              dao.insert(
                  found.organisation(),
                  found.operationId(),
                  found.lotId(),
                  actor.accountId(),
                  draft,
                  clock.instant());
          JournalNote note = find(actor, id);
          audit.record(actor, AuditAction.CREATED, subject(note), null, note.kind(), null);
          return note;
        });
  }

  public JournalNote change(Actor actor, long id, JournalNoteDraft draft, long version) {
    return transactions.call(
        () -> {
          JournalNote before = findToChange(actor, id);
          if (before.version() != version) {
            throw Conflict.staleVersion();
          }
          checkEnterprise(draft);
          boolean sameAction =
              Objects.equals(before.nextAction(), draft.nextAction())
                  && Objects.equals(before.nextActionOn(), draft.nextActionOn());
          if (dao.update(id, draft, sameAction, version) == 0) {
            throw Conflict.staleVersion();
          }
          JournalNote after = find(actor, id);
          audit.record(
              actor, AuditAction.CHANGED, subject(after), before.kind(), after.kind(), null);
          return after;
        });
  }

  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          JournalNote note = findToChange(actor, id);
          dao.delete(id);
          audit.record(actor, AuditAction.REMOVED, subject(note), note.kind(), null, null);
        });
  }

  /** Ticks off the next action, for everybody who sees the note. */
  public JournalNote complete(Actor actor, long id) {
    return transactions.call(
        () -> {
          JournalNote note = find(actor, id);
          if (note.nextActionOn() == null) {
            throw new Conflict("NOTE_WITHOUT_ACTION");
          }
          if (dao.complete(id, actor.accountId(), clock.instant()) == 0) {
            throw new Conflict("ACTION_DONE_ALREADY");
          }
          audit.record(actor, AuditAction.COMPLETED, subject(note), note.kind(), null, null);
          return find(actor, id);
        });
  }

  /** Whom a note at this place may be about: those engaged there, by name. */
  Map<Long, String> enterprises(Actor actor, JournalPlace place) {
    Found found = find(actor, place);
    return named(dao.engaged(found.operationId(), found.lotId()));
  }

  /** The same for a note that is there, with whom it is about already. */
  Map<Long, String> enterprises(JournalNote note) {
    Map<Long, String> names = named(dao.engaged(note.operationId(), note.lotId()));
    if (note.enterpriseId() != null) {
      names.putIfAbsent(note.enterpriseId(), note.enterpriseName());
    }
    return names;
  }

  private static Map<Long, String> named(List<JournalDao.Engaged> engaged) {
    Map<Long, String> names = new LinkedHashMap<>();
    engaged.forEach(enterprise -> names.put(enterprise.id(), enterprise.name()));
    return names;
  }

  /**
   * @throws NotFound if there is no such place or the actor is not its facilitator
   */
  Found find(Actor actor, JournalPlace place) {
    Found found;
    if (place.lotId() != null) {
      Lot lot = lots.find(actor, place.lotId());
      found = new Found(lot.facilitatorOrganisationId(), lot.operationId(), lot.id());
    } else {
      Operation operation = operations.find(actor, place.operationId());
      found = new Found(operation.facilitatorOrganisationId(), operation.id(), null);
    }
    if (!actor.facilitates(found.organisation())) {
      throw new NotFound();
    }
    return found;
  }

  /** What the note is on does not go meanwhile. */
  private void hold(Found found) {
    if (found.lotId() == null) {
      operations.lock(found.operationId());
    } else {
      lots.lock(found.lotId());
    }
  }

  private void checkEnterprise(JournalNoteDraft draft) {
    if (draft.enterpriseId() != null) {
      try {
        enterprises.find(draft.enterpriseId());
      } catch (NotFound e) {
        throw new RuleViolation("enterpriseId", "UNKNOWN_ENTERPRISE");
      }
    }
  }

  /** Of a private note only administrators read that there is one, never what it says. */
  private static Subject subject(JournalNote note) {
    return note.shared()
        ? new Subject(SubjectType.JOURNAL_NOTE, note.id(), note.facilitatorOrganisationId())
        : Subject.shared(SubjectType.JOURNAL_NOTE, note.id());
  }
}
