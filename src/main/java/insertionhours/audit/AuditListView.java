package insertionhours.audit;

import insertionhours.forms.FormField.Option;
import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The log as a table. */
public final class AuditListView extends PageView {
  /** How far entries are counted. */
  static final int COUNTED = 1000;

  private final Listing<AuditEntry> entries;
  private final int count;
  private final AuditWording wording;
  private final Map<Long, SubjectName> names;

  AuditListView(
      PageContext page, Listing<AuditEntry> entries, Map<Long, SubjectName> names, int count) {
    super("audit-list.mustache", page, page.text("audit.title"));
    this.entries = entries;
    this.names = Map.copyOf(names);
    this.count = count;
    this.wording = new AuditWording(page.messages());
  }

  /** An entry, worded. */
  public record Row(
      String at,
      String actor,
      String action,
      String subject,
      String href,
      String before,
      String after,
      boolean moved,
      String reason) {}

  public List<Row> rows() {
    return entries.items().stream().map(this::row).toList();
  }

  private Row row(AuditEntry entry) {
    return new Row(
        page.formats().instant(entry.at()),
        wording.actor(entry),
        wording.action(entry),
        wording.subject(entry, names.get(entry.id())),
        AuditWording.href(entry),
        wording.state(entry, entry.from()),
        wording.state(entry, entry.to()),
        entry.from() != null || entry.to() != null,
        wording.state(entry, entry.reason()));
  }

  /** The one thing whose history this is, null when the log is of several. */
  public Row only() {
    return any() && !asked("subjectType").isEmpty() && !asked("subjectId").isEmpty()
        ? rows().get(0)
        : null;
  }

  public boolean any() {
    return !entries.items().isEmpty();
  }

  public String caption() {
    return count > COUNTED ? page.text("audit.many", COUNTED) : page.text("audit.count", count);
  }

  public List<Option> subjectTypes() {
    return options("subjectType", "web.list.all", SubjectType.values());
  }

  public List<Option> actions() {
    return options("action", "web.list.allFeminine", AuditAction.values());
  }

  private List<Option> options(String name, String all, Enum<?>[] constants) {
    String chosen = asked(name);
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text(all), chosen.isEmpty()));
    for (Enum<?> constant : constants) {
      String code = constant.name();
      options.add(new Option(code, page.messages().label(constant), code.equals(chosen)));
    }
    return options;
  }

  public String subjectId() {
    return asked("subjectId");
  }

  public String fromDay() {
    return asked("from");
  }

  public String toDay() {
    return asked("to");
  }

  public boolean filtered() {
    return List.of("subjectType", "subjectId", "action", "from", "to").stream()
        .anyMatch(name -> !asked(name).isEmpty());
  }

  private String asked(String name) {
    String value = page.query().getFirst(name);
    return value == null ? "" : value;
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("^/audit", "/audit.csv");
  }

  public String firstHref() {
    return asked("after").isEmpty() ? null : page.addressWith("after", null);
  }

  public String nextHref() {
    return entries.next() == null ? null : page.addressWith("after", entries.next());
  }
}
