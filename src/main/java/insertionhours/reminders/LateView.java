package insertionhours.reminders;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.MonthState;
import insertionhours.forms.FormField.Option;
import insertionhours.identity.Actor;
import insertionhours.reminders.LateFirm.Contact;
import insertionhours.reminders.LateFirm.LateLot;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The firms that are late, each with what it is late with and what to write to it. */
public final class LateView extends PageView {
  private static final int FIRMS = 25;

  /** Mail programs cut longer addresses off. */
  private static final int LONGEST_ADDRESS = 2000;

  /**
   * A firm, worded.
   *
   * @param reminded when it was last reminded, null when it was not
   * @param text to send
   * @param rows of the field that shows the text
   * @param mailHref null when no address is kept
   */
  public record Firm(
      long id,
      String name,
      String days,
      String months,
      List<Person> contacts,
      List<Person> deputies,
      String reminded,
      boolean remindedToday,
      List<Row> lines,
      String text,
      long rows,
      String mailHref) {}

  /** Whom to ask; each part may be null. */
  public record Person(String name, String email, String phone) {}

  /** A late month, worded. */
  public record Row(
      String lotHref,
      String lot,
      String month,
      String state,
      String stateCode,
      String dueOn,
      String days,
      String href,
      String action) {}

  private final Actor actor;
  private final LateFilter filter;
  private final List<LateFirm> late;
  private final ReminderText texts;

  LateView(
      PageContext page, Actor actor, LateFilter filter, List<LateFirm> late, ReminderText texts) {
    super("late.mustache", page, page.text("reminders.late.title"));
    this.actor = actor;
    this.filter = filter;
    this.late = late;
    this.texts = texts;
  }

  public String search() {
    return filter.search();
  }

  public boolean unreminded() {
    return filter.unreminded();
  }

  public List<Option> states() {
    return Stream.of(MonthState.MISSING, MonthState.DRAFT, MonthState.RETURNED)
        .map(
            state ->
                new Option(
                    state.name(), page.text("reminders.state." + state), state == filter.state()))
        .toList();
  }

  public List<Option> orders() {
    String asked = page.query().getFirst("sort");
    return Stream.of("-daysLate", "-months", "enterprise")
        .map(
            sort ->
                new Option(
                    sort, page.text("reminders.sort." + sort.replace("-", "")), sort.equals(asked)))
        .toList();
  }

  public boolean filtered() {
    return filter.search() != null || filter.state() != null || filter.unreminded();
  }

  public String caption() {
    return page.text(
        "reminders.late.caption",
        late.size(),
        late.stream().mapToInt(firm -> firm.months().size()).sum());
  }

  /** Whether one firm was looked for and found: then its text is shown at once. */
  public boolean single() {
    return late.size() == 1;
  }

  public boolean any() {
    return !late.isEmpty();
  }

  public List<Firm> firms() {
    return late.stream().skip(skipped()).limit(FIRMS).map(this::firm).toList();
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("^/late", "/late.csv");
  }

  public boolean paged() {
    return firstHref() != null || nextHref() != null;
  }

  public String firstHref() {
    return skipped() > 0 ? page.addressWith("after", null) : null;
  }

  public String nextHref() {
    int shown = skipped() + FIRMS;
    return shown < late.size() ? page.addressWith("after", shown) : null;
  }

  private int skipped() {
    String after = page.query().getFirst("after");
    return after != null && after.matches("\\d{1,8}") ? Integer.parseInt(after) : 0;
  }

  private Firm firm(LateFirm firm) {
    String text = texts.body(firm, actor);
    return new Firm(
        firm.enterpriseId(),
        firm.enterpriseName(),
        page.text("reminders.late.forDays", firm.daysLate()),
        page.text("reminders.late.months", firm.months().size()),
        people(firm.contacts()),
        people(firm.deputies()),
        firm.lastReminderOn() == null
            ? null
            : page.text("reminders.late.reminded", firm.lastReminderOn(), firm.reminders()),
        firm.remindedToday(),
        firm.lots().stream()
            .flatMap(lot -> lot.months().stream().map(month -> row(lot, month)))
            .toList(),
        text,
        text.lines().count() + 2,
        mailHref(firm, text));
  }

  private static List<Person> people(List<Contact> contacts) {
    return contacts.stream().map(one -> new Person(one.name(), one.email(), one.phone())).toList();
  }

  private Row row(LateLot late, AwaitedMonth month) {
    var lot = late.lot();
    boolean begun = month.declarationId() != null;
    return new Row(
        "/lots/" + lot.id(),
        page.text("reminders.late.lotOf", lot.operationReference(), lot.number() + "", lot.title()),
        page.formats().month(month.month()),
        page.text("reminders.state." + month.state()),
        month.state().name(),
        page.formats().date(month.dueOn()),
        page.text("reminders.late.forDays", month.daysLate()),
        begun ? "/declarations/" + month.declarationId() : ReminderText.form(month),
        page.text(begun ? "reminders.late.open" : "reminders.late.onBehalf"));
  }

  private String mailHref(LateFirm firm, String text) {
    String to =
        firm.contacts().stream()
            .map(Contact::email)
            .filter(email -> email != null)
            .distinct()
            .map(LateView::encode)
            .collect(Collectors.joining(","));
    if (to.isEmpty()) {
      return null;
    }
    String subject = "mailto:" + to + "?subject=" + encode(texts.subject(firm));
    String whole = subject + "&body=" + encode(text.replace("\n", "\r\n"));
    return whole.length() <= LONGEST_ADDRESS ? whole : subject;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
  }
}
