package insertionhours.monthgrid;

import insertionhours.database.Transactions;
import insertionhours.declaring.HandInService;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationService;
import insertionhours.hours.DeclarationStatus;
import insertionhours.identity.Actor;
import insertionhours.monthgrid.MonthLotDao.Firm;
import insertionhours.monthgrid.MonthLotDao.MonthLot;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A month of an enterprise on all of its lots, written down and handed in at once. */
public final class MonthGridService {
  private static final String LOT = "lotId";

  /** What a lone declaration says itself and an entry does not. */
  private static final Set<String> OF_LOT = Set.of("enterpriseId", "month", "supplement");

  private final Transactions transactions;
  private final MonthLotDao dao;
  private final EnterpriseService enterprises;
  private final DeclarationService declarations;
  private final HandInService handIns;
  private final Clock clock;

  MonthGridService(
      Transactions transactions,
      MonthLotDao dao,
      EnterpriseService enterprises,
      DeclarationService declarations,
      HandInService handIns,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.enterprises = enterprises;
    this.declarations = declarations;
    this.handIns = handIns;
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
          boolean begun = !month.isAfter(YearMonth.now(clock));
          return new EnterpriseMonth(
              enterpriseId,
              enterprises.find(enterpriseId).name(),
              month,
              !own,
              !month.isBefore(YearMonth.now(clock)),
              places.stream()
                  .map(at -> new LotMonth(at, first.get(at.lot().id()), before.get(at.lot().id())))
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
          if (!actor.declaresFor(enterpriseId) && places(actor, enterpriseId, month).isEmpty()) {
            throw new NotFound();
          }
          checkOnce(draft);
          Writing writing = new Writing(actor, enterpriseId, month, draft.submit());
          return inOrder(draft, entry -> Optional.of(writing.write(entry)));
        });
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
          places(actor, enterpriseId, month).stream().findAny().orElseThrow(NotFound::new);
          checkOnce(draft);
          if (draft.submit() && draft.declarations().stream().allMatch(MonthEntry::saysNothing)) {
            throw new RuleViolation("", "MONTH_WITHOUT_HOURS");
          }
          Writing writing = new Writing(actor, enterpriseId, month, draft.submit());
          return inOrder(
              draft,
              entry ->
                  entry.saysNothing() ? writing.leave(entry) : Optional.of(writing.write(entry)));
        });
  }

  /** By the number of the lot, so that two such transactions wait for each other. */
  private static List<Declaration> inOrder(
      MonthDraft draft, Function<MonthEntry, Optional<Declaration>> work) {
    Map<Integer, Declaration> written = new TreeMap<>();
    IntStream.range(0, draft.declarations().size())
        .boxed()
        .sorted(Comparator.comparing(i -> draft.declarations().get(i).lotId()))
        .forEach(
            i ->
                at(i, () -> work.apply(draft.declarations().get(i)))
                    .ifPresent(declaration -> written.put(i, declaration)));
    return List.copyOf(written.values());
  }

  /** What is wrong with an entry is said at its fields. */
  private static <T> T at(int index, Supplier<T> work) {
    try {
      return work.get();
    } catch (NotFound e) {
      throw new RuleViolation(field(index, LOT), "LOT_NOT_OF_ENTERPRISE");
    } catch (RuleViolation e) {
      boolean ofLot = OF_LOT.contains(e.field());
      throw new RuleViolation(
          field(index, ofLot ? LOT : e.field()), e.code(), e.arguments().toArray());
    }
  }

  private static void checkOnce(MonthDraft draft) {
    Set<Long> lots = new HashSet<>();
    for (int i = 0; i < draft.declarations().size(); i++) {
      if (!lots.add(draft.declarations().get(i).lotId())) {
        throw new RuleViolation(field(i, LOT), "LOT_TWICE");
      }
    }
  }

  private static String field(int index, String name) {
    return "declarations[" + index + "]." + name;
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

  /** What is done with each entry, inside the transaction of all. */
  private final class Writing {
    private final Actor actor;
    private final long enterpriseId;
    private final YearMonth month;
    private final boolean submit;

    Writing(Actor actor, long enterpriseId, YearMonth month, boolean submit) {
      this.actor = actor;
      this.enterpriseId = enterpriseId;
      this.month = month;
      this.submit = submit;
    }

    Declaration write(MonthEntry entry) {
      DeclarationDraft draft = entry.draft(enterpriseId, month);
      if (entry.version() == null) {
        return submit
            ? handIns.handIn(actor, entry.lotId(), draft)
            : declarations.create(actor, entry.lotId(), draft);
      }
      long id = kept(entry).id();
      return submit
          ? handIns.handIn(actor, id, draft, entry.version())
          : declarations.change(actor, id, draft, entry.version());
    }

    /** One that was sent back waits for an answer: it does not go. */
    Optional<Declaration> leave(MonthEntry entry) {
      if (entry.version() == null) {
        return Optional.empty();
      }
      Declaration kept = kept(entry);
      if (kept.status() == DeclarationStatus.RETURNED) {
        return Optional.of(write(entry));
      }
      declarations.remove(actor, kept.id(), entry.version());
      return Optional.empty();
    }

    private Declaration kept(MonthEntry entry) {
      return declarations.ofMonth(actor, entry.lotId(), enterpriseId, month).stream()
          .findFirst()
          .orElseThrow(Conflict::staleVersion);
    }
  }
}
