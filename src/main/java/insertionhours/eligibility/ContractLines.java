package insertionhours.eligibility;

import insertionhours.assignments.ContractType;
import insertionhours.assignments.WorkContract;
import insertionhours.web.PageContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody's contracts in the reader's words: a few one by one, many of a type in one line. */
record ContractLines(PageContext page) {
  private static final int FEW = 3;

  List<String> of(List<WorkContract> contracts) {
    Map<ContractType, List<WorkContract>> byType = new LinkedHashMap<>();
    contracts.forEach(
        contract ->
            byType
                .computeIfAbsent(contract.contractType(), type -> new ArrayList<>())
                .add(contract));
    List<String> lines = new ArrayList<>();
    byType.forEach(
        (type, same) -> {
          if (same.size() > FEW) {
            lines.add(together(type, same));
          } else {
            same.forEach(contract -> lines.add(line(contract)));
          }
        });
    return lines;
  }

  private String together(ContractType type, List<WorkContract> same) {
    LocalDate first =
        same.stream().map(WorkContract::startsOn).min(Comparator.naturalOrder()).orElseThrow();
    List<LocalDate> ends = same.stream().map(WorkContract::endsOn).toList();
    String label = page.messages().label(type);
    return ends.stream().anyMatch(Objects::isNull)
        ? page.text("eligibility.contractsFrom", label, same.size(), first)
        : page.text(
            "eligibility.contractsBetween",
            label,
            same.size(),
            first,
            ends.stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  private String line(WorkContract contract) {
    String type = page.messages().label(contract.contractType());
    return contract.endsOn() == null
        ? page.text("eligibility.contractFrom", type, contract.startsOn())
        : page.text("eligibility.contractBetween", type, contract.startsOn(), contract.endsOn());
  }
}
