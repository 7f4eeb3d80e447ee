package insertionhours.reports;

import org.jdbi.v3.core.Handle;

/**
 * The people who did the hours of a benchmark, spread evenly over its lots. Somebody works nine
 * months; each tenth record is of somebody who has another, and each twentieth has contracts of two
 * types.
 */
final class BenchmarkPeople {
  private static final int STAY = 9;

  private final int lots;
  private final int months;
  private final int people;

  /**
   * @param lines one for each month that somebody works
   */
  BenchmarkPeople(int lots, int months, int lines) {
    this.lots = lots;
    this.months = months;
    this.people = lines / STAY;
  }

  void fill(Handle handle) {
    // Nothing else writes to this database, and all of it can be made again.
    handle.execute("SET FOREIGN_KEY_CHECKS = 0, UNIQUE_CHECKS = 0");
    people(handle);
    engagements(handle);
    months(handle);
    lines(handle);
    handle.execute("SET FOREIGN_KEY_CHECKS = 1, UNIQUE_CHECKS = 1");
  }

  private void people(Handle handle) {
    handle.execute(
        "INSERT INTO insertion_person (id, facilitator_organisation_id)"
            + " SELECT seq, 1 FROM seq_1_to_%d".formatted(people));
    handle.execute(
        """
        INSERT INTO beneficiary (id, birth_date, birth_year, sex, priority_neighbourhood,
                                 qualification_level, eligibility_criterion, created_by, created_at)
        SELECT seq, '1960-01-01' + INTERVAL seq * 7919 %% 17000 DAY,
               YEAR('1960-01-01' + INTERVAL seq * 7919 %% 17000 DAY),
               IF(seq %% 3 = 0, 'F', 'M'), seq %% 4 = 0,
               ELT(seq %% 8, 'BELOW_LEVEL_3', 'LEVEL_3', 'LEVEL_4', 'LEVEL_5', 'LEVEL_6', 'LEVEL_7'),
               ELT(1 + seq %% 5, 'RSA', 'DISABLED_WORKER', 'YOUTH_JOBSEEKER', 'IAE_EMPLOYEE',
                   'LONG_TERM_JOBSEEKER'), 2, NOW()
        FROM seq_1_to_%d
        """
            .formatted(people));
    handle.execute(
        """
        INSERT INTO beneficiary_scope (beneficiary_id, facilitator_organisation_id, person_id)
        SELECT seq, 1, IF(seq %% 10 = 0, seq - 1, seq)
        FROM seq_1_to_%d
        """
            .formatted(people));
  }

  private void engagements(Handle handle) {
    handle.execute(
        """
        INSERT INTO assignment (id, beneficiary_id, lot_id, employer_id, modality, proposed_on,
                                proposed_by, status, eligible_from)
        SELECT seq, seq, 1 + seq %% :lots, 1 + seq %% 11,
               ELT(1 + seq %% 4, 'DIRECT_HIRE', 'SUBCONTRACTING', 'SECONDMENT', 'JOINT_CONTRACTING'),
               '2025-01-01', 2, 'ADMITTED', '2025-01-01'
        FROM seq_1_to_%d
        """
            .formatted(people)
            .replace(":lots", String.valueOf(lots)));
    handle.execute(
        """
        INSERT INTO assignment_contract (assignment_id, position, contract_type, starts_on)
        SELECT seq, 0, ELT(1 + seq %% 3, 'FIXED_TERM', 'MISSION', 'INSERTION_FIXED_TERM'),
               '2025-01-01'
        FROM seq_1_to_%1$d
        UNION ALL
        SELECT seq, 1, 'PERMANENT', '2025-06-15'
        FROM seq_1_to_%1$d
        WHERE seq %% 20 = 0
        """
            .formatted(people));
  }

  private void months(Handle handle) {
    handle.execute(
        """
        INSERT INTO assignment_month (lot_id, month, assignment_id, hours_worked, hours_accepted)
        SELECT a.lot_id, '2025-01-01' + INTERVAL a.id * 7 % (? - ? + 1) + k.seq MONTH, a.id, 70, 70
        FROM assignment a
        JOIN seq_0_to_99 k ON k.seq < ?
        ORDER BY 1, 2, 3
        """,
        months, STAY, STAY);
  }

  private static void lines(Handle handle) {
    handle.execute(
        """
        INSERT INTO declaration (lot_id, enterprise_id, month, sequence, status, declared_by,
                                 on_behalf, changed_at)
        SELECT DISTINCT lot_id, 1, month, 0, 'ACCEPTED', 2, FALSE, NOW()
        FROM assignment_month
        """);
    handle.execute(
        """
        INSERT INTO declaration_line (declaration_id, position, assignment_id, trade, modality,
                                      hours_worked, hours_accepted, status)
        SELECT d.id, m.assignment_id, m.assignment_id, 'HEATING', 'DIRECT_HIRE', m.hours_worked,
               m.hours_accepted, 'ACCEPTED'
        FROM assignment_month m
        JOIN declaration d ON d.lot_id = m.lot_id AND d.month = m.month
        """);
  }
}
