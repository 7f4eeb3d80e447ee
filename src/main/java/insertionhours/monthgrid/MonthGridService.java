package insertionhours.monthgrid;

import insertionhours.database.Transactions;
import insertionhours.declaring.HandInService;
import insertionhours.declaring.Staff;
import insertionhours.declaring.Staffs;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.monthgrid.MonthLotDao.Firm;
import insertionhours.monthgrid.MonthLotDao.MonthLot;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A month of an enterprise on all of its lots, written down and handed in at once. */
public final class MonthGridService {
  private final Transactions transactions;
  private final MonthLotDao dao;
  private final EnterpriseService enterprises;
  private final DeclarationService declarations;
  private final HandInService handIns;
  private final Staffs staffs;
  private final Clock clock;

  MonthGridService(
      Transactions transactions,
      MonthLotDao dao,
      EnterpriseService enterprises,
      DeclarationService declarations,
      HandInService handIns,
      Staffs staffs,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.enterprises = enterprises;
    this.declarations = declarations;
    this.handIns = handIns;
    this.staffs = staffs;
    this.clock = clock;
  }

  /** The enterprises that the actor may declare for, by name. */
  List<Firm> firms(Actor actor) {
    return dao.firms(actor.facilitatorOrganisations(), actor.enterprises());
  }

  /**
   * @throws NotFound if the actor may not declare for the enterprise
   */
  EnterpriseMonth month(Actor actor, long enterpriseId, YearMonth month) {
    return transactions.read(
        () -> {
          List<MonthLot> places = places(actor, enterpriseId, month);
          boolean own = actor.declaresFor(enterpriseId);
          if (!own && places.isEmpty()) {
            throw new NotFound();
          }
          List<Declaration> declared =
              declarations.ofEnterprise(actor, enterpriseId, month).stream()
                  .filter(one -> places.stream().anyMatch(at -> at.lot().id() == one.lotId()))
                  .toList();
          Map<Long, Declaration> first =
              byLot(declared.stream().filter(one -> !one.supplement()).toList());
          Map<Long, Declaration> before =
              byLot(declarations.lastBefore(actor, enterpriseId, month));
          Map<Long, Staff> staff =
              staffs.of(
                  actor, places.stream().map(at -> at.lot().id()).toList(), enterpriseId, month);
          boolean begun = !month.isAfter(YearMonth.now(clock));
          return new EnterpriseMonth(
              enterpriseId,
              enterprises.find(enterpriseId).name(),
              month,
              !own,
              !month.isBefore(YearMonth.now(clock)),
              places.stream()
                  .map(
                      at -> {
                        long lot = at.lot().id();
                        return new LotMonth(at, first.get(lot), before.get(lot), staff.get(lot));
                      })
                  .filter(lot -> begun && lot.isShown())
                  .toList(),
              declared);
        });
  }

  /**
   * Writes all of the declarations, or none.
   *
   * @return them as they are kept, in the order given
   * @throws NotFound if the actor may not declare for the enterprise
   */
  public List<Declaration> write(
      Actor actor, long enterpriseId, YearMonth month, MonthDraft draft) {
    return transactions.call(
        () -> {
          checkMayDeclare(actor, enterpriseId, month);
          return writing(actor, enterpriseId, month, draft).all();
        });
  }

  /** What is kept of them by now, in the order given. */
  public List<Declaration> written(
      Actor actor, long enterpriseId, YearMonth month, MonthDraft draft) {
    Map<Long, Declaration> first =
        byLot(
            declarations.ofEnterprise(actor, enterpriseId, month).stream()
                .filter(one -> !one.supplement())
                .toList());
    return draft.declarations().stream()
        .map(entry -> first.get(entry.lotId()))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * The same for a page of all lots: one of which nothing is said is left awaited, and its draft
   * removed.
   *
   * @throws RuleViolation if it is to be handed in and nothing is said of any lot
   */
  List<Declaration> writeFilled(Actor actor, long enterpriseId, YearMonth month, MonthDraft draft) {
    return transactions.call(
        () -> {
          checkMayDeclare(actor, enterpriseId, month);
          if (draft.submit() && draft.declarations().stream().allMatch(MonthEntry::saysNothing)) {
            throw new RuleViolation("", "MONTH_WITHOUT_HOURS");
          }
          return writing(actor, enterpriseId, month, draft).filled();
        });
  }

  private void checkMayDeclare(Actor actor, long enterpriseId, YearMonth month) {
    if (!actor.declaresFor(enterpriseId) && places(actor, enterpriseId, month).isEmpty()) {
      throw new NotFound();
    }
  }

  private MonthWriting writing(Actor actor, long enterpriseId, YearMonth month, MonthDraft draft) {
    return new MonthWriting(declarations, handIns, actor, enterpriseId, month, draft);
  }

  private List<MonthLot> places(Actor actor, long enterpriseId, YearMonth month) {
    return dao.lots(
        enterpriseId,
        actor.declaresFor(enterpriseId),
        actor.facilitatorOrganisations(),
        month,
        month.atDay(1),
        month.atEndOfMonth());
  }

  private static Map<Long, Declaration> byLot(List<Declaration> declarations) {
    return declarations.stream().collect(Collectors.toMap(Declaration::lotId, Function.identity()));
  }
}
