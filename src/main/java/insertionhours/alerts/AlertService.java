package insertionhours.alerts;

import insertionhours.alerts.AlertDao.Followed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.DueCourse;
import insertionhours.obligations.ObligationService;
import insertionhours.problems.NotFound;
import insertionhours.progress.ExpectedHours;
import insertionhours.progress.LotBalance;
import insertionhours.progress.LotProgressService;
import insertionhours.terms.AllTerms;
import insertionhours.terms.TermsService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a facilitator which of her running lots are behind, and by how much. */
public final class AlertService {
  private final Transactions transactions;
  private final AlertDao dao;
  private final LotService lots;
  private final ObligationService obligations;
  private final LotProgressService progress;
  private final TermsService terms;
  private final Clock clock;

  AlertService(
      Transactions transactions,
      AlertDao dao,
      LotService lots,
      ObligationService obligations,
      LotProgressService progress,
      TermsService terms,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
    this.obligations = obligations;
    this.progress = progress;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Of one lot; empty unless it is awarded or running and owes hours.
   *
   * @throws NotFound for who is not its facilitator
   */
  public Optional<LotAlert> of(Actor facilitator, long lotId) {
    return transactions.read(
        () -> {
          Lot lot = lots.findToChange(facilitator, lotId);
          if (lot.status() != LotStatus.AWARDED && lot.status() != LotStatus.RUNNING) {
            return Optional.empty();
          }
          DueCourse course = obligations.courses(List.of(lotId)).get(lotId);
          LotBalance balance = progress.balances(List.of(lotId)).get(lotId);
          return owing(course)
              .map(
                  due ->
                      AlertRule.of(
                          new AlertRule.Standing(
                              lotId,
                              due,
                              expected(lot.startsOn(), lot.endsOn(), course),
                              balance.accepted(),
                              lot.endsOn(),
                              lot.penaltyPerHour()),
                          terms.of(lot.facilitatorOrganisationId(), lot.contractingAuthorityId()),
                          today()));
        });
  }

  /** Of the lots of the facilitator's organisations: three questions however many they are. */
  public List<AlertedLot> list(Actor facilitator, AlertFilter filter) {
    return transactions.read(
        () -> {
          List<Followed> followed = dao.followed(facilitator.facilitatorOrganisations());
          List<Long> ids = followed.stream().map(Followed::id).toList();
          Map<Long, DueCourse> courses = obligations.courses(ids);
          Map<Long, LotBalance> balances = progress.balances(ids);
          AllTerms all = terms.of(facilitator.facilitatorOrganisations());
          return followed.stream()
              .flatMap(
                  lot -> alert(lot, courses.get(lot.id()), balances.get(lot.id()), all).stream())
              .filter(lot -> lot.alert().calls())
              .filter(filter::matches)
              .sorted(filter.order())
              .toList();
        });
  }

  private Optional<AlertedLot> alert(
      Followed lot, DueCourse course, LotBalance balance, AllTerms all) {
    return owing(course)
        .map(
            due ->
                AlertRule.of(
                    new AlertRule.Standing(
                        lot.id(),
                        due,
                        expected(lot.startsOn(), lot.endsOn(), course),
                        balance.accepted(),
                        lot.endsOn(),
                        lot.penaltyPerHour()),
                    all.of(lot.organisationId(), lot.authorityId()),
                    today()))
        .map(
            alert ->
                new AlertedLot(
                    alert,
                    lot.number(),
                    lot.title(),
                    lot.operationId(),
                    lot.operationReference(),
                    lot.operationName(),
                    lot.authorityId(),
                    lot.authorityName(),
                    lot.holder()));
  }

  private Optional<Hours> owing(DueCourse course) {
    return Optional.ofNullable(course)
        .flatMap(known -> known.on(today()))
        .filter(due -> !due.isZero());
  }

  private Hours expected(LocalDate startsOn, LocalDate endsOn, DueCourse course) {
    return new ExpectedHours(startsOn, endsOn, null, course).by(today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
