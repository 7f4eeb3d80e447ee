package insertionhours.erasure;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.problems.NotFound;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives a person, through a facilitator, everything that is kept on them. */
public final class ExportService {
  private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

  private final Transactions transactions;
  private final ErasureService erasure;
  private final ErasureDao scopes;
  private final ExportDao dao;
  private final ExportedWorkDao work;
  private final AuditLog audit;

  ExportService(
      Transactions transactions,
      ErasureService erasure,
      ErasureDao scopes,
      ExportDao dao,
      ExportedWorkDao work,
      AuditLog audit) {
    this.transactions = transactions;
    this.erasure = erasure;
    this.scopes = scopes;
    this.dao = dao;
    this.work = work;
    this.audit = audit;
  }

  /**
   * Of all records of the person, as far as the actor's organisations know them; this reading is in
   * the log that it gives.
   *
   * @return lists of rows, by what they are about
   * @throws NotFound if the actor does not facilitate it
   */
  public Map<String, List<Map<String, Object>>> export(Actor actor, long id) {
    return transactions.call(
        () -> {
          List<Long> records = erasure.records(actor, id);
          for (long organisation : scopes.organisations(id)) {
            if (actor.facilitates(organisation)) {
              audit.record(
                  actor,
                  AuditAction.EXPORTED,
                  new Subject(SubjectType.BENEFICIARY, id, organisation));
            }
          }
          return everything(records, actor.facilitatorOrganisations());
        });
  }

  private Map<String, List<Map<String, Object>>> everything(List<Long> records, Set<Long> own) {
    Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
    all.put("records", readable(dao.records(records)));
    all.put("otherCriteria", readable(dao.otherCriteria(records)));
    all.put("persons", readable(dao.persons(records, own)));
    all.put("assignments", readable(work.assignments(records, own)));
    all.put("contracts", readable(work.contracts(records, own)));
    all.put("proofs", readable(work.proofs(records, own)));
    all.put("clockDecisions", readable(dao.clockDecisions(records, own)));
    all.put("hours", readable(work.hours(records, own)));
    all.put("controls", readable(work.controls(records, own)));
    all.put("files", readable(work.files(records, own)));
    all.put("exits", readable(dao.exits(records, own)));
    all.put("log", readable(dao.log(records, own)));
    return all;
  }

  private static List<Map<String, Object>> readable(List<Map<String, Object>> rows) {
    return rows.stream().map(ExportService::readable).toList();
  }

  private static Map<String, Object> readable(Map<String, Object> row) {
    Map<String, Object> readable = new LinkedHashMap<>();
    row.forEach((column, value) -> readable.put(name(column), readable(value)));
    return readable;
  }

  private static String name(String column) {
    return NEXT_WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }

  /** Days and instants, which are kept in UTC, as the API writes them. */
  private static Object readable(Object value) {
    if (value instanceof Date day) {
      return day.toLocalDate().toString();
    } else if (value instanceof Timestamp instant) {
      return written(instant.toLocalDateTime());
    } else if (value instanceof LocalDateTime instant) {
      return written(instant);
    }
    return value;
  }

  private static String written(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC).toString();
  }
}
