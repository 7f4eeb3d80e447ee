package insertionhours.audit;

import insertionhours.listing.Listing;
import insertionhours.web.FormField.Option;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.ArrayList;
import java.util.List;

/** The log as a table. */
public final class AuditListView extends PageView {
  /** How far entries are counted. */
  static final int COUNTED = 1000;

  private final Listing<AuditEntry> entries;
  private final int count;
  private final AuditWording wording;

  AuditListView(PageContext page, Listing<AuditEntry> entries, int count) {
    super("audit-list.mustache", page, page.text("audit.title"));
    this.entries = entries;
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
        entry.actor(),
        wording.action(entry),
        page.text("audit.subject", wording.subjectType(entry), entry.subjectId() + ""),
        AuditWording.href(entry),
        wording.state(entry, entry.from()),
        wording.state(entry, entry.to()),
        entry.from() != null || entry.to() != null,
        entry.reason());
  }

  public boolean any() {
    return !entries.items().isEmpty();
  }

  public String caption() {
    return count > COUNTED ? page.text("audit.many", COUNTED) : page.text("audit.count", count);
  }

  public List<Option> subjectTypes() {
    return options("subjectType", SubjectType.values());
  }

  public List<Option> actions() {
    return options("action", AuditAction.values());
  }

  private List<Option> options(String name, Enum<?>[] constants) {
    String chosen = asked(name);
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("web.list.all"), chosen.isEmpty()));
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
