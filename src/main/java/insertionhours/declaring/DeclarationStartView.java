package insertionhours.declaring;

import insertionhours.awaited.MonthState;
import insertionhours.contracts.Lot;
import insertionhours.hours.Declaration;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Asks for which enterprise, then for which month, before hours are written down. */
final class DeclarationStartView extends PageView {
  /** Something to go on with. */
  public record Choice(String href, String label, String state, String stateLabel, boolean toDo) {}

  private final Lot lot;
  private final String question;
  private final String enterprise;
  private final List<Choice> choices;
  private final String impossible;

  private DeclarationStartView(
      PageContext page,
      Lot lot,
      String question,
      String enterprise,
      List<Choice> choices,
      YearMonth impossible) {
    super("declaration-start.mustache", page, page.text("declaring.start.title"));
    this.lot = lot;
    this.question = question;
    this.enterprise = enterprise;
    this.choices = choices;
    this.impossible =
        impossible == null ? null : page.text("declaring.start.impossible", impossible);
  }

  static DeclarationStartView enterprises(PageContext page, Lot lot, Map<Long, String> names) {
    return new DeclarationStartView(
        page,
        lot,
        page.text("declaring.start.enterprise"),
        null,
        names.entrySet().stream()
            .map(e -> new Choice(address(lot, e.getKey()), e.getValue(), null, null, false))
            .toList(),
        null);
  }

  /**
   * @param asked a month that cannot be declared, null if none was asked for
   */
  static DeclarationStartView months(
      PageContext page,
      DeclarationWords words,
      Lot lot,
      Map.Entry<Long, String> enterprise,
      List<YearMonth> months,
      Map<YearMonth, Declaration> declared,
      YearMonth asked) {
    return new DeclarationStartView(
        page,
        lot,
        page.text("declaring.start.month"),
        enterprise.getValue(),
        months.stream()
            .map(month -> month(page, words, lot, enterprise.getKey(), month, declared.get(month)))
            .toList(),
        asked);
  }

  private static Choice month(
      PageContext page,
      DeclarationWords words,
      Lot lot,
      long enterpriseId,
      YearMonth month,
      Declaration declared) {
    if (declared == null) {
      return new Choice(
          address(lot, enterpriseId) + "&month=" + month,
          page.text("declaring.start.enter", words.of(month)),
          "MISSING",
          page.messages().label(MonthState.MISSING),
          true);
    }
    DeclarationWords.Badge state = words.state(declared);
    String way = declared.status().isOpen() ? "/edit" : "";
    return new Choice(
        "/declarations/" + declared.id() + way,
        page.text(
            declared.status().isOpen() ? "declaring.start.goOn" : "declaring.start.see",
            words.of(month)),
        state.code(),
        state.label(),
        declared.status().isOpen());
  }

  private static String address(Lot lot, long enterpriseId) {
    return "/lots/" + lot.id() + "/declarations/new?enterpriseId=" + enterpriseId;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(DeclarationListPages.PATH, page.text("declaring.list.title")),
        new Crumb("/lots/" + lot.id(), lotName()));
  }

  public String lotName() {
    return page.text("declaring.lot", lot.number(), lot.title());
  }

  /** Null until it is chosen. */
  public String enterprise() {
    return enterprise;
  }

  /** Why another month has to be chosen, null when none was asked for. */
  public String impossible() {
    return impossible;
  }

  public String question() {
    return question;
  }

  public List<Choice> choices() {
    return choices;
  }

  public boolean any() {
    return !choices.isEmpty();
  }
}
