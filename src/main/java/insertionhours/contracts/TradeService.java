package insertionhours.contracts;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The reference table of trades and their dated labour shares. */
public final class TradeService {
  private final Transactions transactions;
  private final TradeDao dao;
  private final AuditLog audit;
  private final Clock clock;

  TradeService(Transactions transactions, TradeDao dao, AuditLog audit, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.audit = audit;
    this.clock = clock;
  }

  /** All trades with the labour shares in force today. */
  public List<Trade> list() {
    return dao.list(LocalDate.now(clock));
  }

  /** All trades in the order of their labels, what fits nowhere else last. */
  public List<Trade> list(Locale locale) {
    return list().stream()
        .sorted(
            Comparator.comparing((Trade trade) -> trade.code().equals(Trade.OTHER))
                .thenComparing(trade -> trade.label(locale), Collator.getInstance(locale)))
        .toList();
  }

  /** Labels by code, in the same order. */
  public Map<String, String> labels(Locale locale) {
    Map<String, String> labels = new LinkedHashMap<>();
    list(locale).forEach(trade -> labels.put(trade.code(), trade.label(locale)));
    return labels;
  }

  public Trade find(String code) {
    return dao.find(code, LocalDate.now(clock)).orElseThrow(NotFound::new);
  }

  public List<LabourShare> labourShares(String code) {
    return dao.labourShares(code);
  }

  /** The code itself, if the table knows it. */
  public String known(String field, String code) {
    return dao.find(code, LocalDate.now(clock))
        .map(Trade::code)
        .filter(code::equals)
        .orElseThrow(() -> new RuleViolation(field, "UNKNOWN_TRADE", code));
  }

  public Trade change(Actor actor, String code, TradeDraft draft, long version) {
    return transactions.call(
        () -> {
          Trade before = find(code);
          if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed();
          }
          if (dao.update(code, draft.labelFr(), draft.labelEn(), draft.cpvRoot(), version) == 0) {
            throw Conflict.staleVersion();
          }
          dao.putLabourShare(
              code, draft.labourShareFrom(), draft.labourShare(), draft.labourShareSource());
          audit.record(
              actor,
              AuditAction.CHANGED,
              Subject.shared(SubjectType.TRADE, 0),
              before.labourShare().stripTrailingZeros().toPlainString(),
              draft.labourShare().stripTrailingZeros().toPlainString(),
              code);
          return find(code);
        });
  }

  /** For pages that show many codes. */
  public Function<String, String> wording(Locale locale) {
    Map<String, String> labels = labels(locale);
    return code -> labels.getOrDefault(code, code);
  }
}
