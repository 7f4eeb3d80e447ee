package insertionhours;

import java.util.Map;

/** The people among {@link WalkPlaces}, and what is kept of them. */
final class WalkPeople {
  private static final String ASSIGNMENT =
      """
      FROM assignment s JOIN lot l ON l.id = s.lot_id JOIN operation o ON o.id = l.operation_id
      JOIN enterprise e ON e.id = s.employer_id JOIN beneficiary b ON b.id = s.beneficiary_id
      """;
  private static final String LENT =
      ASSIGNMENT + "WHERE o.reference = 'DV-LILAS-160' AND e.name = 'Tremplin Intérim' AND ";
  private static final String ADMITTED = LENT + "s.status = 'ADMITTED'";
  private static final String PROPOSED = LENT + "s.status = 'PROPOSED'";
  private static final String ELSEWHERE =
      ASSIGNMENT + "WHERE e.name = 'Bâtisseurs du Ponant' AND s.status = 'ADMITTED'";
  private static final String FILE =
      "SELECT f.id FROM evidence_file f LEFT JOIN declaration d ON d.id = f.declaration_id"
          + " LEFT JOIN assignment a ON a.id = f.assignment_id"
          + " JOIN enterprise e ON e.id = COALESCE(a.employer_id, d.enterprise_id)"
          + " WHERE e.name = 'Tremplin Intérim' AND f.kind = ";
  private static final String OF_OWN_ORGANISATION =
      "JOIN facilitator_organisation f ON f.id = p.facilitator_organisation_id"
          + " WHERE f.name LIKE 'Maison%' ";

  private WalkPeople() {}

  static void put(Map<String, String> queries) {
    queries.put(
        "residenceLot",
        "SELECT l.id FROM lot l JOIN operation o ON o.id = l.operation_id"
            + " WHERE o.reference = 'DV-LILAS-160' AND l.number = 1");
    queries.put("admitted", "SELECT s.id " + ADMITTED);
    queries.put("admittedPerson", "SELECT b.id " + ADMITTED);
    queries.put("proposed", "SELECT s.id " + PROPOSED);
    queries.put("proposedPerson", "SELECT b.id " + PROPOSED);
    queries.put("otherAdmitted", "SELECT s.id " + ELSEWHERE);
    queries.put("otherPerson", "SELECT b.id " + ELSEWHERE);
    queries.put("contractFile", FILE + "'CONTRACT'");
    queries.put("sheetFile", FILE + "'TIME_SHEET'");
    queries.put(
        "lentDeclaration",
        "SELECT d.id FROM declaration d JOIN enterprise e ON e.id = d.enterprise_id"
            + " JOIN lot l ON l.id = d.lot_id JOIN operation o ON o.id = l.operation_id"
            + " WHERE o.reference = 'DV-LILAS-160' AND d.status = 'SUBMITTED'"
            + " AND e.name = 'Tremplin Intérim'");
    queries.put(
        "clockDecision",
        "SELECT c.id FROM clock_decision c JOIN insertion_person p ON p.id = c.person_id "
            + OF_OWN_ORGANISATION
            + "AND c.kind = 'EXTENSION'");
    queries.put("sample", "SELECT p.id FROM control_sample p " + OF_OWN_ORGANISATION);
    queries.put(
        "sampleLine",
        "SELECT n.line_id FROM control_sample_line n JOIN control_sample p ON p.id = n.sample_id "
            + OF_OWN_ORGANISATION);
    queries.put("erasedPerson", "SELECT id FROM beneficiary WHERE erased_at IS NOT NULL");
    queries.put(
        "leftPerson",
        "SELECT b.id "
            + ASSIGNMENT
            + """
            JOIN facilitator_organisation f ON f.id = o.facilitator_organisation_id
            WHERE f.name LIKE 'Maison%' AND s.status = 'ADMITTED' AND NOT EXISTS
              (SELECT 1 FROM assignment other JOIN assignment_contract c
                 ON c.assignment_id = other.id
               WHERE other.beneficiary_id = b.id
                 AND (c.ends_on IS NULL OR c.ends_on >= CURRENT_DATE))
            """);
  }
}
