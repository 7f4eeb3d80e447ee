package insertionhours.profiles;

import insertionhours.assignments.ContractType;
import insertionhours.measure.Hours;
import insertionhours.measure.MonthPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts people and their hours into all tables of a profile, in one pass over engagements. */
final class ProfileCount {
  private static final BigDecimal HOURS_OF_A_YEAR = BigDecimal.valueOf(1600);

  private final Map<Long, Person> people = new HashMap<>();
  private final Map<ProfileTable, Map<String, Tally>> tallies = new EnumMap<>(ProfileTable.class);
  private Hours hours = Hours.ZERO;

  /** What the tables say of somebody, by the oldest record and the first contract of all. */
  private static final class Person {
    private ProfileRow first;
    private int age = Integer.MAX_VALUE;
    private Hours hours = Hours.ZERO;

    void add(ProfileRow row) {
      first = first == null || row.beneficiaryId() < first.beneficiaryId() ? row : first;
      age = Math.min(age, row.age());
      hours = hours.plus(row.hours());
    }
  }

  /** Somebody may come by several times. */
  private static final class Tally {
    private final Set<Long> people = new HashSet<>();
    private Hours hours = Hours.ZERO;
  }

  /**
   * @param rows in any order
   * @param contracts the hours of engagements with contracts of several types
   */
  ProfileCount(List<ProfileRow> rows, List<ProfileRow.ContractHours> contracts) {
    Map<Long, Long> personOf = new HashMap<>();
    for (ProfileRow row : rows) {
      long id = row.personId();
      personOf.put(row.assignmentId(), id);
      people.computeIfAbsent(id, key -> new Person()).add(row);
      hours = hours.plus(row.hours());
      add(ProfileTable.MODALITY, row.modality(), id, row.hours());
      add(ProfileTable.EMPLOYER_KIND, row.employerKind(), id, row.hours());
      if (row.contractType() != null) {
        add(ProfileTable.CONTRACT_TYPE, row.contractType(), id, row.hours());
      }
    }
    for (ProfileRow.ContractHours part : contracts) {
      ContractType type = part.contractType();
      add(ProfileTable.CONTRACT_TYPE, type, personOf.get(part.assignmentId()), part.hours());
    }
    people.forEach(this::describe);
  }

  private void describe(long id, Person person) {
    ProfileRow row = person.first;
    Answer area = row.priorityNeighbourhood() ? Answer.YES : Answer.NO;
    add(ProfileTable.SEX, row.sex(), id, person.hours);
    add(ProfileTable.AGE_BAND, AgeBand.of(person.age), id, person.hours);
    add(ProfileTable.PRIORITY_NEIGHBOURHOOD, area, id, person.hours);
    add(ProfileTable.CRITERION_FAMILY, row.criterionFamily(), id, person.hours);
    String level =
        row.qualificationLevel() == null ? ProfileTable.NOT_GIVEN : row.qualificationLevel().name();
    tally(ProfileTable.QUALIFICATION, level, id, person.hours);
  }

  private void add(ProfileTable table, Enum<?> kind, long personId, Hours some) {
    tally(table, kind.name(), personId, some);
  }

  private void tally(ProfileTable table, String code, long personId, Hours some) {
    Tally tally =
        tallies
            .computeIfAbsent(table, key -> new HashMap<>())
            .computeIfAbsent(code, key -> new Tally());
    tally.people.add(personId);
    tally.hours = tally.hours.plus(some);
  }

  /** For publication where it is of the whole authority. */
  Profile profile(NamedOrganisation authority, ProfileScope scope, MonthPeriod period) {
    Map<String, List<ProfileCell>> tables = new LinkedHashMap<>();
    for (ProfileTable table : ProfileTable.values()) {
      List<ProfileCell> cells = cells(table);
      tables.put(
          table.key(),
          scope.isAll() ? Suppression.protect(people.size(), cells, table.isShared()) : cells);
    }
    return new Profile(
        authority,
        scope,
        period.from(),
        period.to(),
        people.size(),
        hours,
        people.isEmpty() ? null : new Hours(by(BigDecimal.valueOf(people.size()))),
        new Hours(by(HOURS_OF_A_YEAR)).plain(),
        tables);
  }

  private List<ProfileCell> cells(ProfileTable table) {
    Map<String, Tally> counted = tallies.getOrDefault(table, Map.of());
    return table.codes().stream().map(code -> cell(code, counted.get(code))).toList();
  }

  private static ProfileCell cell(String code, Tally tally) {
    return tally == null
        ? ProfileCell.clear(code, 0, Hours.ZERO)
        : ProfileCell.clear(code, tally.people.size(), tally.hours);
  }

  private BigDecimal by(BigDecimal divisor) {
    return hours.value().divide(divisor, 2, RoundingMode.HALF_UP);
  }
}
