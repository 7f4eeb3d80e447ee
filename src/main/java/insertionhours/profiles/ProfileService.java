package insertionhours.profiles;

import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.measure.MonthPeriod;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/** Who did the hours for contracting authorities, told to those who may read their reports. */
public final class ProfileService {
  /** Longer lists of ids are read slowly. */
  private static final int AT_ONCE = 500;

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
          List<ProfileRow> rows =
              dao.listRows(
                  authorityId, scope.facilitatorOrganisationId(), period.from(), period.to());
          return new ProfileCount(rows, contractHours(rows, period))
              .profile(authority, scope, period);
        });
  }

  /** Of those with contracts of several types, which only their months can tell apart. */
  private List<ProfileRow.ContractHours> contractHours(List<ProfileRow> rows, MonthPeriod period) {
    List<Long> several =
        rows.stream()
            .filter(row -> row.contractType() == null)
            .map(ProfileRow::assignmentId)
            .toList();
    List<ProfileRow.ContractHours> hours = new ArrayList<>();
    for (int first = 0; first < several.size(); first += AT_ONCE) {
      List<Long> some = several.subList(first, Math.min(first + AT_ONCE, several.size()));
      hours.addAll(dao.listContractHours(some, period.from(), period.to()));
    }
    return hours;
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
