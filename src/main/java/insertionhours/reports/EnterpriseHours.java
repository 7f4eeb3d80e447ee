package insertionhours.reports;

import insertionhours.measure.Hours;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.reports.ReportDetailDao.EnterpriseRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an enterprise declared and got accepted on the lots of a report, in the period's months.
 *
 * @param shares by lot, in the order of the report; at least one
 */
record EnterpriseHours(long id, String name, EnterpriseKind kind, List<Share> shares) {
  /** Its hours on a lot. */
  record Share(LotAchievement lot, Hours hoursAccepted) {}

  /**
   * Most hours first, then by name.
   *
   * @param lots by id, in the order of the report
   */
  static List<EnterpriseHours> of(List<EnterpriseRow> rows, Map<Long, LotAchievement> lots) {
    Map<Long, List<EnterpriseRow>> byEnterprise =
        rows.stream().collect(Collectors.groupingBy(EnterpriseRow::id));
    List<Long> order = List.copyOf(lots.keySet());
    return byEnterprise.values().stream()
        .map(
            ofOne ->
                new EnterpriseHours(
                    ofOne.get(0).id(),
                    ofOne.get(0).name(),
                    ofOne.get(0).kind(),
                    ofOne.stream()
                        .sorted(Comparator.comparing(row -> order.indexOf(row.lotId())))
                        .map(row -> new Share(lots.get(row.lotId()), row.hoursAccepted()))
                        .toList()))
        .sorted(
            Comparator.comparing(EnterpriseHours::hoursAccepted)
                .reversed()
                .thenComparing(EnterpriseHours::name)
                .thenComparing(EnterpriseHours::id))
        .toList();
  }

  Hours hoursAccepted() {
    return Sums.of(shares, Share::hoursAccepted);
  }
}
