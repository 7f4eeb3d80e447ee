package insertionhours.terms;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.contracts.PurchaseFamily;
import insertionhours.database.SqlProblem;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What facilitator organisations have agreed with authorities on following up their clauses. */
public final class TermsService {
  private final Transactions transactions;
  private final TermsDao dao;
  private final ContractingAuthorityService authorities;
  private final AuditLog audit;
  private final Clock clock;

  TermsService(
      Transactions transactions,
      TermsDao dao,
      ContractingAuthorityService authorities,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.authorities = authorities;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those in force between the two, whoever asks; the usual ones where nothing was agreed. */
  public FollowUpTerms of(long organisation, long authority) {
    return dao.find(organisation, authority)
        .orElseGet(() -> FollowUpTerms.usual(organisation, authority));
  }

  /** Those of several organisations at once, for lists. */
  public AllTerms of(Collection<Long> organisations) {
    return new AllTerms(
        dao.list(organisations).stream()
            .collect(Collectors.toMap(AllTerms.Parties::of, Function.identity())));
  }

  /**
   * As their facilitator reads them.
   *
   * @throws NotFound if there is no such authority, or the organisation is not the actor's
   */
  public FollowUpTerms find(Actor actor, long organisation, long authority) {
    allow(actor, organisation, authority);
    return of(organisation, authority);
  }

  /**
   * @param version as read, 0 where nothing was agreed yet
   */
  public FollowUpTerms change(
      Actor actor, long organisation, long authority, FollowUpTermsDraft draft, long version) {
    return transactions.call(
        () -> {
          FollowUpTerms before = find(actor, organisation, authority);
          if (before.version() != version || !write(organisation, authority, draft, version)) {
            throw Conflict.staleVersion();
          }
          FollowUpTerms after = of(organisation, authority);
          for (TermsChange change : TermsChange.between(before, after)) {
            record(actor, organisation, authority, change);
          }
          return after;
        });
  }

  /** What the authority's clauses are sized with, newest first within a family. */
  public List<SizingDefault> defaults(Actor actor, long organisation, long authority) {
    allow(actor, organisation, authority);
    return dao.defaults(organisation, authority);
  }

  /**
   * The figures stated for a family from that very day on.
   *
   * @throws NotFound if there are none
   */
  public SizingDefault findDefault(
      Actor actor, long organisation, long authority, PurchaseFamily family, LocalDate validFrom) {
    allow(actor, organisation, authority);
    return stated(organisation, authority, family, validFrom).orElseThrow(NotFound::new);
  }

  /** The figures in force on a day, whoever asks; empty where none were stated. */
  public Optional<SizingDefault> defaultOn(
      long organisation, long authority, PurchaseFamily family, LocalDate day) {
    return dao.defaults(organisation, authority).stream()
        .filter(known -> known.family() == family && known.isValidOn(day))
        .findFirst();
  }

  /** Adds figures, or replaces those of the same family and day. */
  public SizingDefault putDefault(
      Actor actor, long organisation, long authority, SizingDefaultDraft draft) {
    return transactions.call(
        () -> {
          allow(actor, organisation, authority);
          Optional<SizingDefault> before =
              stated(organisation, authority, draft.family(), draft.validFrom());
          dao.putDefault(organisation, authority, draft);
          SizingDefault after =
              stated(organisation, authority, draft.family(), draft.validFrom()).orElseThrow();
          record(actor, organisation, authority, TermsChange.of(before.orElse(null), after));
          return after;
        });
  }

  public void removeDefault(
      Actor actor, long organisation, long authority, PurchaseFamily family, LocalDate validFrom) {
    transactions.run(
        () -> {
          SizingDefault before = findDefault(actor, organisation, authority, family, validFrom);
          if (dao.removeDefault(organisation, authority, family, validFrom) == 0) {
            throw new NotFound();
          }
          record(actor, organisation, authority, TermsChange.of(before, null));
        });
  }

  private boolean write(long organisation, long authority, FollowUpTermsDraft draft, long version) {
    if (version > 0) {
      return dao.update(organisation, authority, draft, version, clock.instant()) == 1;
    }
    try {
      dao.insert(organisation, authority, draft, clock.instant());
      return true;
    } catch (RuntimeException e) {
      if (SqlProblem.isDuplicateKey(e)) {
        return false;
      }
      throw e;
    }
  }

  private Optional<SizingDefault> stated(
      long organisation, long authority, PurchaseFamily family, LocalDate validFrom) {
    return dao.defaults(organisation, authority).stream()
        .filter(known -> known.family() == family && known.validFrom().equals(validFrom))
        .findFirst();
  }

  /** What others have agreed answers as if it were not there. */
  private void allow(Actor actor, long organisation, long authority) {
    if (!actor.facilitates(organisation)) {
      throw new NotFound();
    }
    authorities.find(authority);
  }

  private void record(Actor actor, long organisation, long authority, TermsChange change) {
    audit.record(
        actor,
        AuditAction.TERMS_CHANGED,
        new Subject(SubjectType.CONTRACTING_AUTHORITY, authority, organisation),
        change.from(),
        change.to(),
        change.what());
  }
}
