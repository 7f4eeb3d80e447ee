package insertionhours.dashboard;

import insertionhours.counting.ReasonCode;
import insertionhours.dashboard.DashboardDao.Answered;
import insertionhours.declaring.AwaitedCard;
import insertionhours.declaring.DeclarationWords;
import insertionhours.declaring.ToDeclare;
import insertionhours.declaring.WholeMonth;
import insertionhours.hours.DeclarationStatus;
import insertionhours.web.PageContext;
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
  public record Group(
      String enterprise, WholeMonth wholeMonth, List<AwaitedCard> awaited, List<Link> others) {
    public boolean hasOthers() {
      return !others.isEmpty();
    }
  }

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
  private final DeclarationWords words;
  private final DeclarantHome home;
  private final boolean several;

  /**
   * @param several whether the reader declares for more than one enterprise
   */
  DeclarantSection(PageContext page, DeclarationWords words, DeclarantHome home, boolean several) {
    this.page = page;
    this.words = words;
    this.home = home;
    this.several = several;
  }

  public boolean nothing() {
    return home.toDeclare().isEmpty() && home.documents().isEmpty();
  }

  /** A document that a facilitator waits for. */
  public record Wanted(String href, String what, String hours) {}

  public boolean documentsWanted() {
    return !home.documents().isEmpty();
  }

  public List<Wanted> documents() {
    return home.documents().stream()
        .map(
            asked ->
                new Wanted(
                    Addresses.declaration(asked.declarationId()) + "/files",
                    asked.document(),
                    page.text(
                        key("documentOf"),
                        words.title(asked.month(), asked.sequence()),
                        words.lotOf(asked.lot()),
                        asked.enterpriseName())))
        .toList();
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
        WholeMonth.of(page, words, months).orElse(null),
        months.stream()
            .limit(CARDS)
            .map(month -> AwaitedCard.of(page, words, month, false))
            .toList(),
        months.stream().skip(CARDS).map(this::link).toList());
  }

  private Link link(ToDeclare month) {
    AwaitedCard card = AwaitedCard.of(page, words, month, false);
    return new Link(
        card.href(),
        page.text(key(month.late() ? "otherLate" : "other"), card.month(), card.lot()));
  }

  public boolean answered() {
    return !home.answered().isEmpty();
  }

  public List<Row> rows() {
    return home.answered().stream().map(this::row).toList();
  }

  private Row row(Answered answered) {
    boolean partly = answered.status() == DeclarationStatus.PARTLY_ACCEPTED;
    return new Row(
        Addresses.declaration(answered.id()),
        capital(page.formats().month(answered.month())),
        several ? answered.enterpriseName() : null,
        words.lotOf(answered.lot()),
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

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase() + text.substring(1);
  }

  private static String key(String name) {
    return "dashboard.declarant." + name;
  }
}
