package insertionhours.terms;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.contracts.PurchaseFamily;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
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
          allow(actor, organisation, authority);
          int changed =
              version == 0
                  ? dao.insert(organisation, authority, draft, clock.instant())
                  : dao.update(organisation, authority, draft, version, clock.instant());
          if (changed == 0) {
            throw Conflict.staleVersion();
          }
          audit.record(actor, AuditAction.TERMS_CHANGED, subject(organisation, authority));
          return of(organisation, authority);
        });
  }

  /** What the authority's clauses are sized with, newest first within a family. */
  public List<SizingDefault> defaults(Actor actor, long organisation, long authority) {
    allow(actor, organisation, authority);
    return dao.defaults(organisation, authority);
  }

  /** The figures in force on a day, whoever asks; empty where none were stated. */
  public Optional<SizingDefault> defaultOn(
      long organisation, long authority, PurchaseFamily family, LocalDate day) {
    return dao.defaults(organisation, authority).stream()
        .filter(known -> known.family() == family && known.isValidOn(day))
        .findFirst();
  }

  public void putDefault(Actor actor, long organisation, long authority, SizingDefaultDraft draft) {
    transactions.run(
        () -> {
          allow(actor, organisation, authority);
          dao.putDefault(organisation, authority, draft);
          audit.record(actor, AuditAction.TERMS_CHANGED, subject(organisation, authority));
        });
  }

  public void removeDefault(
      Actor actor, long organisation, long authority, PurchaseFamily family, LocalDate validFrom) {
    transactions.run(
        () -> {
          allow(actor, organisation, authority);
          if (dao.removeDefault(organisation, authority, family, validFrom) == 0) {
            throw new NotFound();
          }
          audit.record(actor, AuditAction.TERMS_CHANGED, subject(organisation, authority));
        });
  }

  private void allow(Actor actor, long organisation, long authority) {
    if (!actor.facilitates(organisation)) {
      throw new NotAllowed("ONLY_FACILITATOR");
    }
    authorities.find(authority);
  }

  private static Subject subject(long organisation, long authority) {
    return new Subject(SubjectType.CONTRACTING_AUTHORITY, authority, organisation);
  }
}
