package insertionhours.dashboard;

import insertionhours.awaited.MonthState;
import insertionhours.dashboard.DashboardDao.Answered;
import insertionhours.dashboard.DeclarantHome.ToDeclare;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.ReasonCode;
import insertionhours.web.PageContext;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The declarant's part of the home page, worded. */
public final class DeclarantSection {
  /** More would hide the ones to begin with; the others follow as plain links. */
  private static final int CARDS = 6;

  /** What an enterprise has to declare. */
  public record Group(String enterprise, List<Card> cards, List<Link> others) {
    public boolean hasOthers() {
      return !others.isEmpty();
    }
  }

  /** A month of a lot to declare. */
  public record Card(
      String month,
      String stateCode,
      String state,
      String lot,
      String due,
      boolean late,
      boolean over,
      String reason,
      String href,
      String action) {}

  /** A month that did not get a card. */
  public record Link(String href, String label) {}

  /** What became of a declaration. */
  public record Row(
      String href,
      String month,
      String enterprise,
      String lot,
      String statusCode,
      String status,
      String accepted,
      String reasons,
      String comment,
      String decidedAt) {}

  private final PageContext page;
  private final DeclarantHome home;
  private final boolean several;

  /**
   * @param several whether the reader declares for more than one enterprise
   */
  DeclarantSection(PageContext page, DeclarantHome home, boolean several) {
    this.page = page;
    this.home = home;
    this.several = several;
  }

  public boolean nothing() {
    return home.toDeclare().isEmpty();
  }

  public List<Group> groups() {
    Map<Long, List<ToDeclare>> byEnterprise =
        home.toDeclare().stream()
            .collect(
                Collectors.groupingBy(
                    ToDeclare::enterpriseId, LinkedHashMap::new, Collectors.toList()));
    return byEnterprise.values().stream().map(this::group).toList();
  }

  private Group group(List<ToDeclare> months) {
    return new Group(
        several ? months.get(0).enterpriseName() : null,
        months.stream().limit(CARDS).map(this::card).toList(),
        months.stream().skip(CARDS).map(this::link).toList());
  }

  private Card card(ToDeclare month) {
    return new Card(
        capital(page.formats().month(month.month())),
        month.state().name(),
        state(month),
        lot(month),
        due(month),
        month.late(),
        month.over(),
        reason(month),
        href(month),
        action(month));
  }

  /** Null where there is nothing to say beyond the due date. */
  private String state(ToDeclare month) {
    String words =
        month.state() == MonthState.MISSING ? null : page.messages().label(month.state());
    if (!month.supplement()) {
      return words;
    }
    return page.text(key("supplement"), words);
  }

  private String due(ToDeclare month) {
    if (month.dueOn() == null) {
      return null;
    }
    String when = month.late() ? "late" : month.over() ? "dueOn" : "notOver";
    return page.text(key(when), month.dueOn());
  }

  private String reason(ToDeclare month) {
    List<String> said = new ArrayList<>();
    if (month.state() == MonthState.RETURNED && month.reason() != null) {
      said.add(page.messages().label(month.reason()));
    }
    if (month.state() == MonthState.RETURNED && month.comment() != null) {
      said.add(month.comment());
    }
    return said.isEmpty() ? null : page.text(key("reason"), String.join(", ", said));
  }

  private String action(ToDeclare month) {
    String name = monthName(month.month());
    String vowel = "aeio".indexOf(name.charAt(0)) >= 0 ? "yes" : "no";
    return page.text(key("action." + month.state()), vowel, name);
  }

  private Link link(ToDeclare month) {
    return new Link(
        href(month),
        page.text(
            key(month.late() ? "otherLate" : "other"),
            capital(page.formats().month(month.month())),
            lot(month)));
  }

  private static String href(ToDeclare month) {
    return Addresses.declaration(
        month.declarationId(), month.lot().id(), month.enterpriseId(), month.month());
  }

  private String lot(ToDeclare month) {
    var lot = month.lot();
    return page.text("dashboard.lotOf", lot.operationReference(), lot.number() + "", lot.title());
  }

  public boolean answered() {
    return !home.answered().isEmpty();
  }

  public List<Row> rows() {
    return home.answered().stream().map(this::row).toList();
  }

  private Row row(Answered answered) {
    var lot = answered.lot();
    boolean partly = answered.status() == DeclarationStatus.PARTLY_ACCEPTED;
    return new Row(
        Addresses.declaration(answered.id()),
        capital(page.formats().month(answered.month())),
        several ? answered.enterpriseName() : null,
        page.text("dashboard.lotOf", lot.operationReference(), lot.number() + "", lot.title()),
        answered.status().name(),
        page.messages().label(answered.status()),
        page.text(
            key(partly ? "acceptedOf" : "acceptedAll"), answered.accepted(), answered.declared()),
        reasons(answered),
        answered.comment(),
        page.formats().instant(answered.decidedAt()));
  }

  private String reasons(Answered answered) {
    return answered.reasons() == null
        ? null
        : Arrays.stream(answered.reasons().split(","))
            .map(code -> page.messages().label(ReasonCode.valueOf(code)))
            .collect(Collectors.joining(", "));
  }

  public boolean several() {
    return several;
  }

  private String monthName(YearMonth month) {
    return DateTimeFormatter.ofPattern("MMMM", page.messages().locale()).format(month);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase() + text.substring(1);
  }

  private static String key(String name) {
    return "dashboard.declarant." + name;
  }
}
