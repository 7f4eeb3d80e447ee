package insertionhours.counting;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import java.time.Clock;
import java.util.Optional;

/** What counts, per facilitator organisation and authority, and on each lot. */
public final class CountingPolicyService {
  private final CountingPolicyDao dao;
  private final Clock clock;

  CountingPolicyService(CountingPolicyDao dao, Clock clock) {
    this.dao = dao;
    this.clock = clock;
  }

  /** In force for lots whose tender has not begun, whoever asks. */
  public CountingPolicy of(long organisation, long authority) {
    return dao.last(organisation, authority)
        .orElseGet(() -> CountingPolicy.usual(organisation, authority));
  }

  /** What counts on a lot, whoever asks: its copy, or what is in force before its tender. */
  public CountingPolicy of(Lot lot) {
    long organisation = lot.facilitatorOrganisationId();
    long authority = lot.contractingAuthorityId();
    Optional<CountingPolicyDao.Copy> copy = dao.copy(lot.id());
    if (copy.isEmpty()) {
      return of(organisation, authority);
    }
    return Optional.ofNullable(copy.get().policyId())
        .flatMap(dao::find)
        .orElseGet(() -> CountingPolicy.usual(organisation, authority));
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
}
