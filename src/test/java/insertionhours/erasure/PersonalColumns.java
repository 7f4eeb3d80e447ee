package insertionhours.erasure;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every column that holds something of a person is given to the person and goes at erasure, or
 * there is a reason here why not.
 */
final class PersonalColumns {
  /**
   * The tables that hold something of a person, which part of the export gives them, whose rows.
   */
  static final Map<String, Table> TABLES =
      new TreeMap<>(
          Map.ofEntries(
              entry("beneficiary", new Table("records", "id = :record")),
              entry(
                  "beneficiary_criterion", new Table("otherCriteria", "beneficiary_id = :record")),
              entry("beneficiary_scope", new Table("persons", "beneficiary_id = :record")),
              entry("assignment", new Table("assignments", "beneficiary_id = :record")),
              entry("assignment_contract", new Table("contracts", "assignment_id = :assignment")),
              entry("assignment_proof", new Table("proofs", "assignment_id = :assignment")),
              entry("clock_decision", new Table("clockDecisions", "person_id = :person")),
              entry("declaration_line", new Table("hours", "assignment_id = :assignment")),
              entry("control_sample_line", new Table("controls", "line_id = :line")),
              entry("evidence_file", new Table("files", "TRUE")),
              entry("exit_situation", new Table("exits", "person_id = :person")),
              entry(
                  "audit_entry",
                  new Table("log", "subject_type = 'BENEFICIARY' AND subject_id = :record"))));

  /** Tables that hold numbers of people only, or what is given beside the file. */
  static final Map<String, String> NOT_THE_PERSONS_OWN =
      Map.of(
          "evidence_piece", "the files themselves, downloaded beside; deleted with them",
          "assignment_month", "sums of the lines that are exported",
          "person_month", "sums of the lines that are exported",
          "insertion_person", "a number, exported with the records");

  /** What the file calls otherwise, or says in words. */
  static final Map<String, String> FIELDS =
      Map.of(
          "clock_decision.from_on", "from",
          "clock_decision.until_on", "until",
          "assignment_proof.proof_type", "type",
          "declaration_line.employer_id", "employerName",
          "audit_entry.account_id", "actor",
          "audit_entry.from_state", "from",
          "audit_entry.to_state", "to");

  static final Map<String, String> NOT_EXPORTED =
      Map.of(
          "assignment_contract.position", "the order of the rows",
          "assignment_proof.position", "the order of the rows",
          "declaration_line.position", "the order of the rows",
          "evidence_file.pieces", "how the content is stored",
          "audit_entry.facilitator_organisation_id", "whose log it is: the asking one's",
          "beneficiary.erased_at", "empty until there is nothing left to give");

  /** What stays without a name, as hours, totals, reports and profiles are made of it. */
  static final Map<String, String> STAYS =
      Map.ofEntries(
          entry(
              "beneficiary",
              "id enterprise_id sex priority_neighbourhood qualification_level "
                  + "eligibility_criterion created_by created_at erased_at version"),
          entry("beneficiary_scope", "beneficiary_id facilitator_organisation_id person_id"),
          entry(
              "assignment",
              "id beneficiary_id lot_id employer_id proposed_for modality "
                  + "rome_code counted_since proposed_on proposed_by status "
                  + "eligible_from entry_age reason_code decided_by decided_at version"),
          entry("assignment_contract", "assignment_id position contract_type starts_on ends_on"),
          entry(
              "clock_decision",
              "id person_id kind from_on until_on decided_by decided_at " + "withdrawn_at"),
          entry(
              "declaration_line",
              "id declaration_id position employer_id trade modality hours_worked "
                  + "training_hours corrects_line_id hours_accepted status reason_code "
                  + "replaced assignment_id headcount invoiced_amount"),
          entry("control_sample_line", "sample_id line_id position result checked_by checked_at"),
          entry(
              "evidence_file",
              "id assignment_id declaration_id kind media_type size pieces "
                  + "uploaded_by uploaded_at seen_by seen_on deleted_at"),
          entry(
              "exit_situation",
              "person_id ended_on milestone situation recorded_by recorded_at " + "version"),
          entry(
              "audit_entry",
              "id at account_id action subject_type subject_id from_state "
                  + "to_state reason facilitator_organisation_id"));

  /**
   * @param part of the exported file that gives it
   * @param rows which are of the person
   */
  record Table(String part, String rows) {}

  private PersonalColumns() {}

  static Set<String> staying(String table) {
    return Set.of(STAYS.getOrDefault(table, "").split(" "));
  }

  static String field(String table, String column) {
    String known = FIELDS.get(table + "." + column);
    return known == null ? camel(column) : known;
  }

  /** Whether the file gives a name where the database has a number. */
  static boolean isWorded(String table, String column) {
    return column.endsWith("_by") || field(table, column).matches("employerName|actor");
  }

  private static String camel(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : column.split("_")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
