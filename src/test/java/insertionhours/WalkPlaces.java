package insertionhours;

import insertionhours.measure.ParisTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** The names that the table's paths are written with, looked up in the demonstration's data. */
final class WalkPlaces {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final String FROM =
      """
      FROM lot l JOIN operation o ON o.id = l.operation_id
      JOIN facilitator_organisation f ON f.id = o.facilitator_organisation_id
      JOIN contracting_authority a ON a.id = o.contracting_authority_id
      """;
  private static final String LOT = "SELECT l.id " + FROM;
  private static final String OPERATION = "SELECT o.id " + FROM;
  private static final String ENTERPRISE = "SELECT id FROM enterprise WHERE name = ";
  private static final String AUTHORITY = "SELECT id FROM contracting_authority WHERE name = ";
  private static final String FACILITATORS =
      "SELECT id FROM facilitator_organisation WHERE name = ";
  private static final String ACCOUNT = "SELECT id FROM account WHERE email = ";
  private static final String REFERENCE = "WHERE o.reference = 'SEINE-EURE-178' AND l.number = ";
  private static final String AWARD =
      """
      SELECT w.id FROM award w JOIN lot l ON l.id = w.lot_id
      JOIN operation o ON o.id = l.operation_id JOIN enterprise e ON e.id = w.enterprise_id
      """;
  private static final String DECLARATION =
      """
      SELECT d.id FROM declaration d JOIN lot l ON l.id = d.lot_id
      JOIN operation o ON o.id = l.operation_id JOIN enterprise e ON e.id = d.enterprise_id
      """;
  private static final String OF_HOLDER = " AND e.name = 'Chaleur et Réseaux du Val'";
  private static final String OF_INSERTION = " AND e.name = 'Éclat Insertion'";
  private static final String OF_OTHERS =
      " WHERE f.name = 'PLIE du Plateau' AND a.name <> 'Habitat des Deux Vallées'";
  private static final String RUNNING = " AND l.status = 'RUNNING'";
  private static final String ELSEWHERE = "e.name = 'Bâtisseurs du Ponant'";

  private static final String WITHOUT_OTHER_DEMO =
      " AND NOT " + engages("e.name IN ('Éclat Insertion', 'Tremplin Intérim')");
  private static final String DEMO_FIRMS =
      "e.name IN ('Éclat Insertion', 'Tremplin Intérim', 'Bâtisseurs du Ponant')";
  private static final String WITHOUT_FIRMS = RUNNING + " AND NOT " + engages(DEMO_FIRMS);
  private static final String UNKNOWN_TO_FIRMS =
      " AND NOT EXISTS (SELECT 1 FROM award w JOIN lot known ON known.id = w.lot_id"
          + " JOIN enterprise e ON e.id = w.enterprise_id WHERE known.operation_id = o.id AND "
          + DEMO_FIRMS
          + ")";

  private static final Map<String, String> QUERIES = new HashMap<>();

  static {
    QUERIES.put("referenceOperation", OPERATION + "WHERE o.reference = 'SEINE-EURE-178'");
    QUERIES.put("sizingOperation", OPERATION + "WHERE o.reference = 'DV-TILLEULS-36'");
    QUERIES.put("referenceLot1", LOT + REFERENCE + "1");
    QUERIES.put("referenceLot2", LOT + REFERENCE + "2");
    QUERIES.put(
        "referenceCalibration",
        "SELECT c.id FROM calibration c JOIN lot l ON l.id = c.lot_id"
            + " JOIN operation o ON o.id = l.operation_id "
            + REFERENCE
            + "1");
    QUERIES.put(
        "referencePerson",
        "SELECT g.beneficiary_id FROM assignment g JOIN lot l ON l.id = g.lot_id"
            + " JOIN operation o ON o.id = l.operation_id "
            + REFERENCE
            + "1 AND g.status = 'ADMITTED'");
    QUERIES.put("holderAward", AWARD + REFERENCE + "1" + OF_HOLDER);
    QUERIES.put("insertionAward", AWARD + REFERENCE + "1" + OF_INSERTION);
    QUERIES.put(
        "holderDeclaration", DECLARATION + REFERENCE + "1 AND d.status = 'ACCEPTED'" + OF_HOLDER);
    QUERIES.put(
        "insertionDeclaration",
        DECLARATION + REFERENCE + "1 AND d.status = 'ACCEPTED'" + OF_INSERTION);
    QUERIES.put(
        "submittedLine",
        "SELECT MIN(n.id) FROM declaration_line n WHERE n.declaration_id = ("
            + DECLARATION
            + REFERENCE
            + "2 AND d.status = 'SUBMITTED'"
            + OF_HOLDER
            + ")");
    QUERIES.put(
        "holderSubmitted", DECLARATION + REFERENCE + "2 AND d.status = 'SUBMITTED'" + OF_HOLDER);
    QUERIES.put(
        "insertionDraft", DECLARATION + REFERENCE + "1 AND d.status = 'DRAFT'" + OF_INSERTION);

    QUERIES.put(
        "otherLot", LOT + OF_OTHERS + RUNNING + " AND " + engages(ELSEWHERE) + WITHOUT_OTHER_DEMO);
    QUERIES.put("otherOperation", OPERATION + OF_OTHERS + UNKNOWN_TO_FIRMS);
    QUERIES.put("otherAward", AWARD + "WHERE " + ELSEWHERE);
    QUERIES.put("otherDeclaration", DECLARATION + "WHERE d.status = 'ACCEPTED' AND " + ELSEWHERE);
    String shared = " WHERE f.name = 'PLIE du Plateau' AND a.name = 'Habitat des Deux Vallées'";
    QUERIES.put("sharedOperation", OPERATION + shared + UNKNOWN_TO_FIRMS);
    QUERIES.put("sharedLot", LOT + shared + WITHOUT_FIRMS);
    String commune = " WHERE f.name LIKE 'Maison%' AND a.name = 'Commune de Valmont-sur-Eure'";
    QUERIES.put("communeOperation", OPERATION + commune + UNKNOWN_TO_FIRMS);
    QUERIES.put("communeLot", LOT + commune + WITHOUT_FIRMS);
    String note =
        "SELECT n.id FROM journal_note n JOIN account a ON a.id = n.author_id"
            + " JOIN facilitator_organisation f ON f.id = n.facilitator_organisation_id"
            + " WHERE f.name LIKE 'Maison%' AND ";
    QUERIES.put("sharedNote", note + "n.shared AND a.email = 'facilitatrice@demo.example'");
    QUERIES.put(
        "othersPrivateNote", note + "NOT n.shared AND a.email <> 'facilitatrice@demo.example'");
    String coming =
        "SELECT c.id FROM coming_contract c JOIN facilitator_organisation f"
            + " ON f.id = c.facilitator_organisation_id"
            + " WHERE c.decision = 'TO_STUDY' AND f.name ";
    QUERIES.put("coming", coming + "LIKE 'Maison%'");
    QUERIES.put("otherComing", coming + "NOT LIKE 'Maison%'");
    QUERIES.put(
        "landlordSizedSince",
        "SELECT d.valid_from FROM sizing_default d JOIN contracting_authority a"
            + " ON a.id = d.contracting_authority_id"
            + " WHERE a.name = 'Habitat des Deux Vallées' AND d.family = 'WORKS'");
    QUERIES.put("waiver", "SELECT id FROM waived_month");
    String framework = "WHERE o.reference = 'AC-BATIMENTS'";
    QUERIES.put("frameworkLot", LOT + framework);
    QUERIES.put(
        "frameworkInvoice",
        "SELECT i.id FROM invoice i JOIN lot l ON l.id = i.lot_id"
            + " JOIN operation o ON o.id = l.operation_id "
            + framework);
    QUERIES.put(
        "frameworkOrder",
        "SELECT p.id FROM purchase_order p JOIN lot l ON l.id = p.lot_id"
            + " JOIN operation o ON o.id = l.operation_id "
            + framework);
    WalkPeople.put(QUERIES);
    QUERIES.put("landlord", AUTHORITY + "'Habitat des Deux Vallées'");
    QUERIES.put("commune", AUTHORITY + "'Commune de Valmont-sur-Eure'");
    QUERIES.put("holder", ENTERPRISE + "'Chaleur et Réseaux du Val'");
    QUERIES.put("elsewhere", ENTERPRISE + "'Bâtisseurs du Ponant'");
    QUERIES.put("insertion", ENTERPRISE + "'Éclat Insertion'");
    QUERIES.put("facilitators", FACILITATORS + "'Maison de l''emploi des Deux Vallées'");
    QUERIES.put("otherFacilitators", FACILITATORS + "'PLIE du Plateau'");
    QUERIES.put("holderAccount", ACCOUNT + "'entreprise@demo.example'");
    QUERIES.put("otherFacilitatorAccount", ACCOUNT + "'facilitateur2@demo.example'");
    QUERIES.put("administratorAccount", ACCOUNT + "'administratrice@demo.example'");
  }

  private static String engages(String enterprise) {
    return "EXISTS (SELECT 1 FROM award w JOIN enterprise e ON e.id = w.enterprise_id"
        + " WHERE w.lot_id = l.id AND "
        + enterprise
        + ")";
  }

  private final Jdbi jdbi;
  private final Map<String, String> found = new HashMap<>();

  WalkPlaces(Jdbi jdbi) {
    this.jdbi = jdbi;
    found.put("trade", "ELECTRICITY");
    found.put("helpTopic", "facilitator");
    found.put("family", "WORKS");
    found.put("milestone", "END");
    found.put("longAgo", "1999-01-01");
    found.put("usualVersion", "0");
    found.put("unknown", "999999999");
    found.put("month", YearMonth.now(ParisTime.ZONE).minusMonths(1).toString());
    found.put("invitation", link("INVITATION", "DECLARANT", "holder", null));
    found.put("password", link("PASSWORD_RESET", null, null, "holderAccount"));
  }

  /** The address for this account; its own id stands for {@code {own}}. */
  String address(String path, long accountId) {
    return NAME.matcher(path)
        .replaceAll(name -> name.group(1).equals("own") ? "" + accountId : value(name.group(1)));
  }

  private String value(String name) {
    return found.computeIfAbsent(name, this::look);
  }

  private String look(String name) {
    String query = QUERIES.get(name);
    if (query == null) {
      throw new IllegalArgumentException("no such place: " + name);
    }
    return jdbi.withHandle(
            handle ->
                handle.createQuery(query + " ORDER BY 1 LIMIT 1").mapTo(String.class).findOne())
        .orElseThrow(() -> new IllegalStateException("not in the demo data: " + name));
  }

  /** A one-time link as somebody would have been given. */
  private String link(String purpose, String role, String organisation, String account) {
    String code = "open-" + purpose;
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT IGNORE INTO account_link (code_hash, purpose, email, role, organisation_id,
                  account_id, created_by, created_at, expires_at)
                VALUES (SHA2(?, 256), ?, 'guest@demo.example', ?, ?, ?, ?, '2020-01-01', '2099-01-01')
                """,
                code,
                purpose,
                role,
                organisation == null ? null : value(organisation),
                account == null ? null : value(account),
                value("administratorAccount")));
    return code;
  }
}
