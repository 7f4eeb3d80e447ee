package insertionhours.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** The decided lines as they stand, and the sums that are kept of them. */
final class AcceptedHours {
  private final Jdbi jdbi;

  AcceptedHours(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A decided line that nothing has replaced. */
  record Line(
      long id,
      long lotId,
      long personId,
      long assignmentId,
      YearMonth month,
      BigDecimal declaredWorked,
      BigDecimal accepted) {
    BigDecimal worked() {
      return declaredWorked.min(accepted);
    }

    BigDecimal training() {
      return accepted.subtract(worked());
    }
  }

  List<Line> lines() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT l.id, d.lot_id, s.person_id, l.assignment_id, d.month, l.hours_worked,
                           l.hours_accepted
                    FROM declaration_line l
                    JOIN declaration d ON d.id = l.declaration_id
                    JOIN assignment a ON a.id = l.assignment_id
                    JOIN beneficiary_scope s ON s.beneficiary_id = a.beneficiary_id
                    WHERE l.hours_accepted IS NOT NULL AND NOT l.replaced
                    ORDER BY l.id
                    """)
                .map(
                    (row, context) ->
                        new Line(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            YearMonth.from(row.getObject(5, LocalDate.class)),
                            row.getBigDecimal(6),
                            row.getBigDecimal(7)))
                .list());
  }

  /** By person and month, from the lines. */
  Map<List<Object>, BigDecimal> byPerson() {
    return by(line -> List.of(line.personId(), line.month()));
  }

  private Map<List<Object>, BigDecimal> by(Function<Line, List<Object>> key) {
    Map<List<Object>, BigDecimal> sums = new HashMap<>();
    lines().forEach(line -> sums.merge(key.apply(line), line.accepted(), BigDecimal::add));
    sums.values().removeIf(hours -> hours.signum() == 0);
    return sums;
  }

  /** Of people, of assignments and of lots, all of them and no others. */
  void assertSums(String context) {
    assertThat(kept("person_month", "person_id")).as("people, " + context).isEqualTo(byPerson());
    assertThat(kept("assignment_month", "assignment_id"))
        .as("assignments, " + context)
        .isEqualTo(by(line -> List.of(line.assignmentId(), line.month())));
  }

  private Map<List<Object>, BigDecimal> kept(String table, String key) {
    Map<List<Object>, BigDecimal> sums = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT %s, month, hours_accepted FROM %s WHERE hours_accepted <> 0"
                        .formatted(key, table))
                .map(
                    (row, context) ->
                        sums.put(
                            List.of(
                                row.getLong(1), YearMonth.from(row.getObject(2, LocalDate.class))),
                            row.getBigDecimal(3)))
                .list());
    return sums;
  }

  static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> hours) {
    return lines.stream().map(hours).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
