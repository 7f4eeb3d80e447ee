package insertionhours.monthgrid;

import insertionhours.declaring.HandInService;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationService;
import insertionhours.hours.DeclarationStatus;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
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
import java.util.stream.IntStream;

/** What is done with each entry of a month, inside the transaction of all. */
final class MonthWriting {
  private static final String LOT = "lotId";

  /** What a lone declaration says itself and an entry does not. */
  private static final Set<String> OF_LOT = Set.of("enterpriseId", "month", "supplement");

  private final DeclarationService declarations;
  private final HandInService handIns;
  private final Actor actor;
  private final long enterpriseId;
  private final YearMonth month;
  private final MonthDraft draft;

  MonthWriting(
      DeclarationService declarations,
      HandInService handIns,
      Actor actor,
      long enterpriseId,
      YearMonth month,
      MonthDraft draft) {
    this.declarations = declarations;
    this.handIns = handIns;
    this.actor = actor;
    this.enterpriseId = enterpriseId;
    this.month = month;
    this.draft = draft;
  }

  List<Declaration> all() {
    return inOrder(entry -> Optional.of(write(entry)));
  }

  /** But those of which nothing is said. */
  List<Declaration> filled() {
    return inOrder(entry -> entry.saysNothing() ? leave(entry) : Optional.of(write(entry)));
  }

  /** By the number of the lot, so that two such transactions wait for each other. */
  private List<Declaration> inOrder(Function<MonthEntry, Optional<Declaration>> work) {
    checkOnce();
    List<MonthEntry> entries = draft.declarations();
    Map<Integer, Declaration> written = new TreeMap<>();
    IntStream.range(0, entries.size())
        .boxed()
        .sorted(Comparator.comparing(i -> entries.get(i).lotId()))
        .forEach(
            i ->
                at(i, () -> work.apply(entries.get(i)))
                    .ifPresent(declaration -> written.put(i, declaration)));
    return List.copyOf(written.values());
  }

  private Declaration write(MonthEntry entry) {
    DeclarationDraft one = entry.draft(enterpriseId, month);
    if (entry.version() == null) {
      return draft.submit()
          ? handIns.handIn(actor, entry.lotId(), one)
          : declarations.create(actor, entry.lotId(), one);
    }
    long id = kept(entry).id();
    return draft.submit()
        ? handIns.handIn(actor, id, one, entry.version())
        : declarations.change(actor, id, one, entry.version());
  }

  /** One that was sent back waits for an answer: it does not go. */
  private Optional<Declaration> leave(MonthEntry entry) {
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

  private void checkOnce() {
    Set<Long> lots = new HashSet<>();
    for (int i = 0; i < draft.declarations().size(); i++) {
      if (!lots.add(draft.declarations().get(i).lotId())) {
        throw new RuleViolation(field(i, LOT), "LOT_TWICE");
      }
    }
  }

  /** What is wrong with an entry is said at its fields. */
  private static <T> T at(int index, Supplier<T> work) {
    try {
      return work.get();
    } catch (NotFound e) {
      throw new RuleViolation(field(index, LOT), "LOT_NOT_OF_ENTERPRISE");
    } catch (Conflict e) {
      throw e.within(field(index, ""));
    } catch (RuleViolation e) {
      boolean ofLot = OF_LOT.contains(e.field());
      throw new RuleViolation(
          field(index, ofLot ? LOT : e.field()), e.code(), e.arguments().toArray());
    }
  }

  private static String field(int index, String name) {
    return "declarations[" + index + "]." + name;
  }
}
