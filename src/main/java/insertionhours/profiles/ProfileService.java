package insertionhours.profiles;

import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.measure.MonthPeriod;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;

/** Who did the hours for contracting authorities, told to those who may read their reports. */
public final class ProfileService {
  private final Transactions transactions;
  private final ProfileDao dao;
  private final Clock clock;

  ProfileService(Transactions transactions, ProfileDao dao, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.clock = clock;
  }

  /** Which a profile is of when nothing else is asked for. */
  Year presentYear() {
    return Year.now(clock);
  }

  /**
   * The profile of an authority: whole and fit for publication for its readers, of the part that
   * their organisation keeps and in clear for facilitators.
   *
   * @param organisationId for a facilitator of several organisations that serve the authority; null
   *     for the first by name
   * @param period a calendar year for readers
   * @throws NotFound if the actor neither reads the authority nor keeps operations of it
   */
  public Profile of(Actor actor, long authorityId, Long organisationId, MonthPeriod period) {
    return transactions.read(
        () -> {
          NamedOrganisation authority = dao.findAuthority(authorityId).orElseThrow(NotFound::new);
          ProfileScope scope = scope(actor, authorityId, organisationId);
          requireYear(scope, period);
          Long part = scope.facilitatorOrganisationId();
          YearMonth from = period.from();
          YearMonth to = period.to();
          return new ProfileCount(
                  dao.listRows(authorityId, part, from, to),
                  dao.listContractHours(authorityId, part, from, to))
              .profile(authority, scope, period);
        });
  }

  /** Two periods that overlap would tell what each of them hides. */
  private static void requireYear(ProfileScope scope, MonthPeriod period) {
    boolean year =
        period.from().getMonthValue() == 1 && period.to().equals(period.from().plusMonths(11));
    if (scope.isAll() && !year) {
      throw new IllegalArgumentException("no calendar year: " + period);
    }
  }

  private ProfileScope scope(Actor actor, long authorityId, Long organisationId) {
    if (actor.reads(authorityId)) {
      return ProfileScope.ALL;
    }
    return dao.listServing(authorityId, actor.facilitatorOrganisations()).stream()
        .filter(serving -> organisationId == null || serving.id() == organisationId)
        .findFirst()
        .map(ProfileScope::new)
        .orElseThrow(NotFound::new);
  }
}
