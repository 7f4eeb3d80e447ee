package insertionhours.hours;

import insertionhours.obligations.Modality;
import insertionhours.problems.RuleViolation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds within a declaration, whatever is kept already. */
public final class DraftRules {
  /** What may stand only once in a declaration, corrections apart, where nobody is named. */
  private record Key(long employerId, String trade, Modality modality) {}

  private DraftRules() {}

  static void check(DeclarationDraft draft) {
    checkZero(draft);
    checkLines(draft);
    checkCorrections(draft);
  }

  private static void checkZero(DeclarationDraft draft) {
    if (draft.isSupplement() && draft.lines().isEmpty()) {
      throw new RuleViolation("lines", "SUPPLEMENT_NEEDS_LINES");
    }
    if (draft.lines().isEmpty() && draft.zeroReason() == null) {
      throw new RuleViolation("zeroReason", "ZERO_REASON_NEEDED");
    }
    if (!draft.lines().isEmpty() && draft.zeroReason() != null) {
      throw new RuleViolation("zeroReason", "ZERO_REASON_WITH_LINES");
    }
  }

  private static void checkLines(DeclarationDraft draft) {
    Map<Key, Integer> seen = new HashMap<>();
    for (int i = 0; i < draft.lines().size(); i++) {
      DeclarationLineDraft line = draft.lines().get(i);
      checkLine(i, line);
      if (!line.corrects() && !line.named()) {
        Integer first = seen.putIfAbsent(key(draft, line), i);
        if (first != null) {
          throw new RuleViolation(field(i, "trade"), "LINE_TWICE", first + 1);
        }
      }
    }
  }

  private static void checkLine(int index, DeclarationLineDraft line) {
    if (line.named() && line.headcount() != null) {
      throw new RuleViolation(field(index, "headcount"), "HEADCOUNT_OF_PERSON");
    }
    if (line.named() && line.invoicedAmount() != null) {
      throw new RuleViolation(field(index, "invoicedAmount"), "INVOICE_OF_PERSON");
    }
    if (line.employerId() != null && line.modality() != Modality.SECONDMENT) {
      throw new RuleViolation(field(index, "employerId"), "EMPLOYER_NEEDS_SECONDMENT");
    }
    if (line.invoicedAmount() == null && line.hoursDeclared().isZero() && !line.corrects()) {
      throw new RuleViolation(field(index, "hoursWorked"), "LINE_WITHOUT_HOURS");
    }
  }

  private static void checkCorrections(DeclarationDraft draft) {
    Set<Long> corrected = new HashSet<>();
    List<DeclarationLineDraft> lines = draft.lines();
    for (int i = 0; i < lines.size(); i++) {
      Long target = lines.get(i).correctsLineId();
      if (target != null && !corrected.add(target)) {
        throw new RuleViolation(field(i, "correctsLineId"), "CORRECTED_TWICE");
      }
    }
  }

  private static Key key(DeclarationDraft draft, DeclarationLineDraft line) {
    long employer = line.employerId() == null ? draft.enterpriseId() : line.employerId();
    return new Key(employer, line.trade(), line.modality());
  }

  public static String field(int line, String name) {
    return "lines[" + line + "]." + name;
  }
}
