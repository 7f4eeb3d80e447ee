package insertionhours.hours;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.counting.ReasonCode;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.problems.DomainProblem;
import insertionhours.testing.World;
import insertionhours.validation.Decision;
import insertionhours.validation.LineDecision;
import insertionhours.validation.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Random moves of random declarations, legal or not, over several lots, enterprises and months. A
 * move that is refused must leave the declaration as it was; one that is made must be in the table.
 */
final class RandomHistory {
  private static final List<String> TRADES = List.of("HEATING", "ELECTRICITY", "SANITATION");
  private static final int MONTHS = 3;
  private static final int PEOPLE = 6;

  private enum Move {
    CREATE,
    SUPPLEMENT,
    CORRECT,
    CHANGE,
    REMOVE,
    SUBMIT,
    WITHDRAW,
    ACCEPT,
    ACCEPT_IN_PART,
    WAIT,
    RETURN
  }

  /** Of an enterprise on a lot. */
  private record Staff(long lotId, long enterpriseId) {}

  private final Rooms rooms;
  private final Random random;
  private final HoursWorld hours;
  private final List<Lot> lots;
  private final Map<Staff, List<Long>> people = new HashMap<>();
  private final TotalsDao totals;
  private final List<Long> ids = new ArrayList<>();
  private final Map<Long, DeclarationStatus> statuses = new HashMap<>();
  private final Set<Long> waiting = new HashSet<>();
  private final Map<Move, Integer> made = new EnumMap<>(Move.class);
  private final Map<Move, Integer> refused = new EnumMap<>(Move.class);

  private int waited;

  RandomHistory(Rooms rooms, World world, Jdbi jdbi, long seed) {
    this.totals = jdbi.onDemand(TotalsDao.class);
    this.rooms = rooms;
    this.random = new Random(seed);
    this.hours = new HoursWorld(rooms, world);
    Lot second = world.awarded(hours.facilitator, hours.operation, 2, 200, hours.holder);
    world.engage(hours.facilitator, second, hours.lender, AwardRole.LENDING_EMPLOYER);
    this.lots = List.of(hours.lot, second);
    for (Lot lot : lots) {
      hire(lot, hours.holder, hours.declarant);
      hire(lot, hours.lender, hours.lenderDeclarant);
    }
  }

  private void hire(Lot lot, Enterprise enterprise, Actor declarant) {
    people.put(
        new Staff(lot.id(), enterprise.id()),
        Stream.generate(
                () ->
                    hours.crew.admitted(declarant, lot, enterprise.id(), Modality.DIRECT_HIRE).id())
            .limit(PEOPLE)
            .toList());
  }

  void move() {
    Move move = pick(List.of(Move.values()));
    Declaration target = ids.isEmpty() ? null : target(move);
    try {
      make(move, target);
      made.merge(move, 1, Integer::sum);
    } catch (DomainProblem expected) {
      refused.merge(move, 1, Integer::sum);
      if (target != null) {
        assertThat(find(target.id())).isEqualTo(target);
      }
    }
  }

  /** Mostly one that the move is meant for. */
  private Declaration target(Move move) {
    long id = pick(ids);
    for (int i = 0; i < 8 && !suits(move, id); i++) {
      id = pick(ids);
    }
    return find(id);
  }

  private boolean suits(Move move, long id) {
    DeclarationStatus status = statuses.get(id);
    return switch (move) {
      case CREATE -> true;
      case SUPPLEMENT, CORRECT -> status.isDecided();
      case CHANGE, SUBMIT -> status.isOpen();
      case REMOVE -> true;
      case WITHDRAW, RETURN -> status == DeclarationStatus.SUBMITTED;
      case ACCEPT, ACCEPT_IN_PART, WAIT ->
          status == DeclarationStatus.SUBMITTED || waiting.contains(id);
    };
  }

  private void make(Move move, Declaration target) {
    if (target == null || move == Move.CREATE) {
      create();
      return;
    }
    DeclarationStatus before = target.status();
    switch (move) {
      case SUPPLEMENT -> supplement(target, lines(staff(target)));
      case CORRECT -> correct(target);
      case CHANGE ->
          rooms
              .hours()
              .declarations()
              .change(actor(target), target.id(), redraft(target), version(target));
      case REMOVE -> remove(target);
      case SUBMIT ->
          rooms.hours().submissions().submit(actor(target), target.id(), version(target));
      case WITHDRAW ->
          rooms.hours().submissions().withdraw(actor(target), target.id(), version(target));
      case ACCEPT -> decide(target, Decision.inFull(version(target)));
      case ACCEPT_IN_PART -> decide(target, inPart(target, 0));
      case WAIT -> decide(target, inPart(target, 60));
      case RETURN ->
          decide(
              target,
              new Decision(version(target), Verdict.RETURNED, null, ReasonCode.NO_PROOF, null));
      case CREATE -> throw new IllegalStateException();
    }
    if (move != Move.REMOVE) {
      Declaration moved = find(target.id());
      assertLegal(before, moved.status());
      statuses.put(target.id(), moved.status());
      if (moved.status().isDecided() && moved.awaitsDecision()) {
        waiting.add(target.id());
        waited++;
      } else {
        waiting.remove(target.id());
      }
    }
  }

  private static void assertLegal(DeclarationStatus before, DeclarationStatus after) {
    boolean byItself = before.isOpen() && after == DeclarationStatus.ACCEPTED;
    assertThat(
            before == after
                || byItself
                || DeclarationTransitions.TABLE.stream()
                    .anyMatch(known -> known.from() == before && known.to() == after))
        .as("%s > %s", before, after)
        .isTrue();
  }

  private void create() {
    Enterprise enterprise = pick(List.of(hours.holder, hours.lender));
    Lot lot = pick(lots);
    boolean zero = random.nextInt(6) == 0;
    DeclarationDraft draft =
        new DeclarationDraft(
            enterprise.id(),
            HoursWorld.MARCH.plusMonths(random.nextInt(MONTHS)),
            zero ? ZeroReason.LEAVE : null,
            false,
            zero ? List.of() : lines(new Staff(lot.id(), enterprise.id())));
    keep(rooms.hours().declarations().create(hours.facilitator, lot.id(), draft));
  }

  private void supplement(Declaration target, List<DeclarationLineDraft> lines) {
    DeclarationDraft draft =
        new DeclarationDraft(target.enterpriseId(), target.month(), null, true, lines);
    keep(rooms.hours().declarations().create(actor(target), target.lotId(), draft));
  }

  private void keep(Declaration created) {
    ids.add(created.id());
    statuses.put(created.id(), created.status());
  }

  private void remove(Declaration target) {
    rooms.hours().declarations().remove(actor(target), target.id());
    ids.remove(target.id());
  }

  private void correct(Declaration target) {
    List<DeclarationLineDraft> lines = new ArrayList<>(lines(staff(target)));
    for (DeclarationLine line : target.lines()) {
      boolean correctable = line.status().isAccepted() && !line.replaced();
      if (random.nextInt(10) < (correctable ? 7 : 1)) {
        String trade = random.nextInt(4) == 0 ? pick(TRADES) : line.trade();
        String worked = random.nextInt(3) == 0 ? "0" : hundredths(20000);
        lines.add(HoursWorld.correction(line.id(), trade, worked));
      }
    }
    supplement(target, lines);
  }

  private DeclarationDraft redraft(Declaration target) {
    return new DeclarationDraft(
        target.enterpriseId(), target.month(), null, target.supplement(), lines(staff(target)));
  }

  private void decide(Declaration target, Decision decision) {
    rooms.validation().service().decide(hours.facilitator, target.id(), decision);
  }

  /**
   * @param waiting how many of a hundred lines wait for a document
   */
  private Decision inPart(Declaration target, int waiting) {
    List<LineDecision> lines =
        target.waitingLines().stream()
            .map(
                line -> {
                  if (random.nextInt(100) < waiting) {
                    return LineDecision.waiting(line.id(), "contrat signé");
                  }
                  BigDecimal worked = line.hoursWorked().value();
                  BigDecimal accepted =
                      random.nextInt(4) == 0
                          ? BigDecimal.ZERO
                          : worked.min(new BigDecimal(hundredths(20000)));
                  boolean less = accepted.compareTo(worked) < 0;
                  return new LineDecision(
                      line.id(), accepted, less ? ReasonCode.NOT_ON_SITE : null);
                })
            .toList();
    return new Decision(version(target), Verdict.ACCEPTED, lines, null, null);
  }

  private static Staff staff(Declaration target) {
    return new Staff(target.lotId(), target.enterpriseId());
  }

  /** Mostly of people, sometimes a total. */
  private List<DeclarationLineDraft> lines(Staff staff) {
    return TRADES.subList(0, 1 + random.nextInt(TRADES.size())).stream()
        .map(
            trade ->
                HoursWorld.line(
                        trade,
                        hundredths(20000),
                        random.nextInt(3) == 0 ? hundredths(1400) : "0.01")
                    .of(random.nextInt(5) == 0 ? null : pick(people.get(staff)), null))
        .toList();
  }

  private String hundredths(int most) {
    return BigDecimal.valueOf(random.nextInt(most), 2).toPlainString();
  }

  /** Sometimes one that is stale. */
  private long version(Declaration target) {
    return random.nextInt(10) == 0 ? target.version() - 1 : target.version();
  }

  private Actor actor(Declaration target) {
    Actor own =
        target.enterpriseId() == hours.holder.id() ? hours.declarant : hours.lenderDeclarant;
    return random.nextInt(3) == 0 ? hours.facilitator : own;
  }

  private Declaration find(long id) {
    return rooms.hours().declarations().find(hours.facilitator, id);
  }

  private List<Declaration> all() {
    return rooms
        .hours()
        .declarations()
        .list(hours.facilitator, DeclarationFilter.ALL, new Slice(100_000, Cursor.START))
        .items();
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The totals as they are kept, by lot. */
  Map<Long, SortedMap<TotalKey, TotalAmounts>> kept() {
    Map<Long, SortedMap<TotalKey, TotalAmounts>> kept = new HashMap<>();
    for (Lot lot : lots) {
      SortedMap<TotalKey, TotalAmounts> ofLot = new TreeMap<>();
      totals.kept(lot.id()).forEach(row -> ofLot.put(row.key(), row.amounts()));
      kept.put(lot.id(), ofLot);
    }
    return kept;
  }

  /** The totals as the definition has them, from nothing but the declarations. */
  Map<Long, SortedMap<TotalKey, TotalAmounts>> computed() {
    List<Declaration> all = all();
    Set<Long> replaced = new HashSet<>();
    for (Declaration declaration : all) {
      declaration.lines().stream()
          .filter(line -> line.correctsLineId() != null && line.status().isAccepted())
          .forEach(line -> replaced.add(line.correctsLineId()));
    }
    Map<Long, SortedMap<TotalKey, TotalAmounts>> computed = new HashMap<>();
    lots.forEach(lot -> computed.put(lot.id(), new TreeMap<>()));
    for (Declaration declaration : all) {
      if (declaration.status().isDeclared()) {
        declaration.lines().stream()
            .filter(line -> !replaced.contains(line.id()))
            .forEach(line -> add(computed.get(declaration.lotId()), declaration, line));
      }
    }
    computed.values().forEach(ofLot -> ofLot.values().removeIf(TotalAmounts::isZero));
    return computed;
  }

  private static void add(
      SortedMap<TotalKey, TotalAmounts> totals, Declaration declaration, DeclarationLine line) {
    BigDecimal declared = line.hoursWorked().value().add(line.trainingHours().value());
    boolean decided = !line.waits();
    totals.merge(
        new TotalKey(
            declaration.month(),
            declaration.enterpriseId(),
            line.trade(),
            line.modality(),
            line.assignmentId() != null),
        new TotalAmounts(
            declared,
            decided ? line.hoursAccepted().value() : BigDecimal.ZERO,
            decided ? BigDecimal.ZERO : declared),
        TotalAmounts::plus);
  }

  /** Nobody's hours of a month and trade stand twice, corrections that wait apart. */
  void assertEachHourOnce() {
    Set<List<Object>> seen = new HashSet<>();
    for (Declaration declaration : all()) {
      for (DeclarationLine line : declaration.lines()) {
        boolean waiting = line.correctsLineId() != null && line.status() == LineStatus.PENDING;
        if (line.assignmentId() != null
            && line.status() != LineStatus.REFUSED
            && !line.replaced()
            && !waiting) {
          List<Object> key = List.of(line.assignmentId(), declaration.month(), line.trade());
          assertThat(seen.add(key)).as("%s stands once", key).isTrue();
        }
      }
    }
  }

  void assertEverythingHappened() {
    assertThat(made.keySet()).containsExactlyInAnyOrder(Move.values());
    assertThat(refused).isNotEmpty();
    long replaced =
        all().stream()
            .flatMap(declaration -> declaration.lines().stream())
            .filter(DeclarationLine::replaced)
            .count();
    assertThat(replaced).as("lines replaced by corrections").isPositive();
    assertThat(waited).as("partly decided ones that waited for a document").isPositive();
  }
}
