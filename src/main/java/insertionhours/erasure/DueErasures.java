package insertionhours.erasure;

import insertionhours.erasure.DueDao.Fact;
import insertionhours.measure.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose time comes when. */
final class DueErasures {
  private DueErasures() {}

  /** Those whose time has come by a day, the first one first. */
  static List<DueErasure> until(LocalDate day, List<Fact> facts) {
    Map<Long, List<Fact>> records = new LinkedHashMap<>();
    facts.forEach(
        fact -> records.computeIfAbsent(fact.beneficiaryId(), id -> new ArrayList<>()).add(fact));
    return records.values().stream()
        .map(DueErasures::due)
        .flatMap(Optional::stream)
        .filter(due -> !due.dueOn().isAfter(day))
        .sorted(Comparator.comparing(DueErasure::dueOn).thenComparing(DueErasure::beneficiaryId))
        .toList();
  }

  private static Optional<DueErasure> due(Collection<Fact> record) {
    Fact first = record.iterator().next();
    List<Stay> stays =
        record.stream().filter(fact -> fact.status() != null).map(DueErasures::stay).toList();
    return ErasureDate.of(day(first.createdAt()), stays)
        .map(
            day -> new DueErasure(first.beneficiaryId(), first.lastName(), first.firstName(), day));
  }

  private static Stay stay(Fact fact) {
    return new Stay(
        fact.status(),
        fact.decidedAt() == null ? null : day(fact.decidedAt()),
        fact.lotClosedOn(),
        fact.openEnded() ? null : fact.lastContractDay());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ParisTime.ZONE);
  }
}
