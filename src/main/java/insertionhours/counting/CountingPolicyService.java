package insertionhours.counting;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.counting.CountingPolicyDao.PolicyOfLot;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What counts, per facilitator organisation and authority, and on each lot. */
public final class CountingPolicyService {
  private final Transactions transactions;
  private final CountingPolicyDao dao;
  private final ContractingAuthorityService authorities;
  private final LotService lots;
  private final PolicyWriting writing;
  private final Clock clock;

  CountingPolicyService(
      Transactions transactions,
      CountingPolicyDao dao,
      ContractingAuthorityService authorities,
      LotService lots,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.authorities = authorities;
    this.lots = lots;
    this.writing = new PolicyWriting(dao, audit, clock);
    this.clock = clock;
  }

  /** In force for lots whose tender has not begun, whoever asks. */
  public CountingPolicy of(long organisation, long authority) {
    return dao.last(organisation, authority)
        .orElseGet(() -> CountingPolicy.usual(organisation, authority));
  }

  /** What counts on a lot, whoever asks: its copy, or what is in force before its tender. */
  public CountingPolicy of(Lot lot) {
    return ofLot(lot).policy();
  }

  /** What counts on several lots, whoever asks: two questions however many they are. */
  public Map<Long, CountingPolicy> ofLots(Collection<Long> lotIds) {
    List<PolicyOfLot> lotsWithPolicy = dao.ofLots(lotIds);
    List<Long> policyIds =
        lotsWithPolicy.stream()
            .map(PolicyOfLot::policyId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<Long, CountingPolicy> known =
        policyIds.isEmpty()
            ? Map.of()
            : dao.list(policyIds).stream()
                .collect(Collectors.toMap(CountingPolicy::id, Function.identity()));
    return lotsWithPolicy.stream()
        .collect(
            Collectors.toMap(
                PolicyOfLot::lotId,
                lot ->
                    lot.policyId() == null
                        ? CountingPolicy.usual(
                            lot.facilitatorOrganisationId(), lot.contractingAuthorityId())
                        : known.get(lot.policyId())));
  }

  /**
   * What counts on a lot, as the actor may read it: who set the rules and why is her facilitators'.
   *
   * @throws NotFound if there is no such lot or the actor may not see it
   */
  public LotCountingPolicy ofLot(Actor actor, long lotId) {
    Lot lot = lots.find(actor, lotId);
    LotCountingPolicy found = ofLot(lot);
    return actor.facilitates(lot.facilitatorOrganisationId())
        ? found
        : new LotCountingPolicy(lotId, found.copiedAt(), found.policy().rulesAlone());
  }

  private LotCountingPolicy ofLot(Lot lot) {
    long organisation = lot.facilitatorOrganisationId();
    long authority = lot.contractingAuthorityId();
    Optional<CountingPolicyDao.Copy> copy = dao.copy(lot.id());
    if (copy.isEmpty()) {
      return new LotCountingPolicy(lot.id(), null, of(organisation, authority));
    }
    CountingPolicy policy =
        Optional.ofNullable(copy.get().policyId())
            .flatMap(dao::find)
            .orElseGet(() -> CountingPolicy.usual(organisation, authority));
    return new LotCountingPolicy(lot.id(), copy.get().copiedAt(), policy);
  }

  /**
   * All versions, the one in force first; the usual policy, which no one set, is the last.
   *
   * @throws NotFound if there is no such authority, or the organisation is not the actor's
   */
  public List<CountingPolicy> versions(Actor actor, long organisation, long authority) {
    allow(actor, organisation, authority);
    List<CountingPolicy> versions = new ArrayList<>(dao.versions(organisation, authority));
    versions.add(CountingPolicy.usual(organisation, authority));
    return List.copyOf(versions);
  }

  /**
   * @throws NotFound also for a number that there is not
   */
  public CountingPolicy version(Actor actor, long organisation, long authority, int number) {
    return versions(actor, organisation, authority).stream()
        .filter(known -> known.number() == number)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * Sets new rules for the lots whose tender has not begun; what was copied to others stays.
   *
   * @param version the number of the last one as read, 0 while nothing was set
   */
  public CountingPolicy set(
      Actor actor, long organisation, long authority, CountingPolicyDraft draft, long version) {
    return transactions.call(
        () -> {
          allow(actor, organisation, authority);
          CountingPolicy before = of(organisation, authority);
          if (before.number() != version) {
            throw Conflict.staleVersion();
          }
          if (version > 0 && draft.reason() == null) {
            throw new RuleViolation("reason", "POLICY_REASON_NEEDED");
          }
          return writing.add(actor, before, draft);
        });
  }

  /**
   * Copies the policy when the tender begins, and forgets it when the tender is withdrawn. To be
   * called in the transaction of the move.
   */
  public void follow(Lot lot, LotStatus to) {
    boolean kept = dao.copy(lot.id()).isPresent();
    if (to == LotStatus.DRAFT || to == LotStatus.CALIBRATED) {
      if (kept) {
        dao.deleteCopy(lot.id());
      }
    } else if (!kept) {
      Long policy = of(lot.facilitatorOrganisationId(), lot.contractingAuthorityId()).id();
      dao.insertCopy(lot.id(), policy, clock.instant());
    }
  }

  /** What others have set answers as if it were not there. */
  private void allow(Actor actor, long organisation, long authority) {
    if (!actor.facilitates(organisation)) {
      throw new NotFound();
    }
    authorities.find(authority);
  }
}
