package insertionhours.declaring;

import insertionhours.counting.CountingPolicy;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who does an enterprise's hours of a month, lot by lot. */
public final class Staffs {
  /** Where nothing was agreed with the authority. */
  private static final CountingPolicy USUAL = CountingPolicy.usual(0, 0);

  private final StaffDao dao;

  Staffs(StaffDao dao) {
    this.dao = dao;
  }

  Staff of(Actor actor, long lotId, long enterpriseId, YearMonth month) {
    return of(actor, List.of(lotId), enterpriseId, month).get(lotId);
  }

  /** By lot, for somebody who may declare for the enterprise on each of them. */
  public Map<Long, Staff> of(
      Actor actor, Collection<Long> lotIds, long enterpriseId, YearMonth month) {
    Map<Long, List<StaffDao.Row>> people =
        dao
            .people(
                enterpriseId,
                lotIds,
                actor.facilitatorOrganisations(),
                month.atDay(1),
                month.atEndOfMonth())
            .stream()
            .collect(Collectors.groupingBy(StaffDao.Row::lotId));
    Map<Long, Staff> staffs = new LinkedHashMap<>();
    for (StaffDao.Rule rule : dao.rules(enterpriseId, lotIds)) {
      List<Staff.Person> known =
          people.getOrDefault(rule.lotId(), List.of()).stream()
              .map(row -> person(row, enterpriseId))
              .toList();
      boolean facilitates = actor.facilitates(rule.facilitatorOrganisationId());
      boolean adapted = rule.kind().isAdapted();
      staffs.put(
          rule.lotId(),
          new Staff(
              known,
              facilitates,
              adapted || facilitates,
              adapted,
              adapted && rule.converts(),
              rule.warningHours() == null ? USUAL.warningHours() : new Hours(rule.warningHours()),
              rule.leaveCounted() == null ? USUAL.leaveCounted() : rule.leaveCounted()));
    }
    return staffs;
  }

  private static Staff.Person person(StaffDao.Row row, long enterpriseId) {
    return new Staff.Person(
        row.assignmentId(),
        PersonName.of(row.lastName(), row.firstName(), row.assignmentId()),
        row.employerId() == enterpriseId ? null : row.employerName(),
        row.modality(),
        row.status(),
        row.present());
  }
}
