package insertionhours.audit;

import insertionhours.measure.Hours;
import insertionhours.texts.Formats;
import insertionhours.texts.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Entries in the reader's words. States are kept as the codes of the rooms above; where those rooms
 * have a label for them it is shown, else the code.
 */
record AuditWording(Messages messages) {
  private static final Pattern HOURS = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Map<SubjectType, List<String>> STATES =
      Map.ofEntries(
          Map.entry(SubjectType.ENTERPRISE, List.of("EnterpriseKind")),
          Map.entry(
              SubjectType.CONTRACTING_AUTHORITY,
              List.of("AuthorityKind", "DeclarationRhythm", "TermsField")),
          Map.entry(SubjectType.LOT, List.of("LotStatus", "ObligationOutcome")),
          Map.entry(SubjectType.AWARD, List.of("AwardRole")),
          Map.entry(SubjectType.DECLARATION, List.of("DeclarationStatus")),
          Map.entry(SubjectType.ACCOUNT, List.of("Role")),
          Map.entry(SubjectType.COMING_CONTRACT, List.of("ProgrammeDecision")),
          Map.entry(SubjectType.BENEFICIARY, List.of("RecordChange", "ErasureReason", "Milestone")),
          Map.entry(SubjectType.ASSIGNMENT, List.of("AssignmentStatus")),
          Map.entry(
              SubjectType.COUNTING_POLICY, List.of("RuleLevel", "TrainingBase", "CountingRule")),
          Map.entry(SubjectType.CONTROL_SAMPLE, List.of("SampleResult")));

  List<String> headings() {
    return Stream.of(
            "at", "actor", "action", "subjectType", "subjectId", "subject", "from", "to", "reason")
        .map(column -> messages.text("audit.column." + column))
        .toList();
  }

  String actor(AuditEntry entry) {
    return entry.actor() == null ? messages.text("audit.service") : entry.actor();
  }

  String action(AuditEntry entry) {
    return messages.label(entry.action());
  }

  String subjectType(AuditEntry entry) {
    return messages.label(entry.subjectType());
  }

  /** As people call it; by its number where it is gone or has no name. */
  String subject(AuditEntry entry, SubjectName name) {
    String type = subjectType(entry);
    List<String> parts = new ArrayList<>();
    if (name.month() != null) {
      parts.add(Formats.in(messages.locale()).month(YearMonth.from(name.month())));
    }
    if (name.name() != null) {
      parts.add(name.name());
    }
    if (name.operation() != null) {
      parts.add(
          name.lot() == null
              ? name.operation()
              : messages.text("audit.lot", name.operation(), name.lot()));
    }
    String named = String.join(" · ", parts);
    if (parts.isEmpty()) {
      return messages.text("audit.subject", type, entry.subjectId() + "");
    }
    return entry.subjectType() == SubjectType.LOT
        ? named
        : messages.text("audit.named", type, named);
  }

  /** A state, or a reason that may be one; null for none. */
  String state(AuditEntry entry, String code) {
    if (entry.subjectType() == SubjectType.LOT && code != null && HOURS.matcher(code).matches()) {
      return Formats.in(messages.locale()).hours(new Hours(new BigDecimal(code)));
    }
    if (entry.subjectType() == SubjectType.LOT && code != null && MONTH.matcher(code).matches()) {
      return Formats.in(messages.locale()).month(YearMonth.parse(code));
    }
    if (code != null && DATE.matcher(code).matches()) {
      return date(code);
    }
    return STATES.getOrDefault(entry.subjectType(), List.of()).stream()
        .map(states -> "label." + states + "." + code)
        .filter(messages::has)
        .findFirst()
        .map(key -> messages.text(key))
        .orElse(code);
  }

  /** As it is where somebody gave a day that there is not as the reason. */
  private String date(String code) {
    try {
      return Formats.in(messages.locale()).date(LocalDate.parse(code));
    } catch (DateTimeParseException e) {
      return code;
    }
  }

  /** Null for what has no page of its own. */
  static String href(AuditEntry entry) {
    String path =
        switch (entry.subjectType()) {
          case FACILITATOR_ORGANISATION -> "/organisations/facilitators/";
          case CONTRACTING_AUTHORITY -> "/organisations/authorities/";
          case ENTERPRISE -> "/organisations/enterprises/";
          case OPERATION -> "/operations/";
          case LOT -> "/lots/";
          case DECLARATION -> "/declarations/";
          case BENEFICIARY -> "/beneficiaries/";
          case ASSIGNMENT -> "/assignments/";
          case CONTROL_SAMPLE -> "/control-samples/";
          case ACCOUNT,
              TRADE,
              AWARD,
              CALIBRATION,
              JOURNAL_NOTE,
              COMING_CONTRACT,
              COUNTING_POLICY,
              EVIDENCE_FILE ->
              null;
        };
    return path == null || entry.action() == AuditAction.REMOVED ? null : path + entry.subjectId();
  }
}
