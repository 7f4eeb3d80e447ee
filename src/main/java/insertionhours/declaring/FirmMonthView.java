package insertionhours.declaring;

import insertionhours.awaited.FirmMonth;
import insertionhours.awaited.MonthState;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.declaring.DeclarationWords.Badge;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The firms of a lot, each with its months. */
final class FirmMonthView extends PageView {
  /** A month of a firm. */
  public record Month(
      String month, String href, Badge state, String declared, String accepted, String due) {}

  /** A firm with its sums. */
  public record Firm(
      String name, String late, List<Month> months, String declared, String accepted) {}

  private final DeclarationWords words;
  private final Lot lot;
  private final Operation operation;
  private final List<FirmMonth> months;
  private final Actor actor;

  FirmMonthView(
      PageContext page,
      DeclarationWords words,
      Lot lot,
      Operation operation,
      List<FirmMonth> months,
      Actor actor) {
    super("firm-months.mustache", page, page.text("declaring.firms.title"));
    this.words = words;
    this.lot = lot;
    this.operation = operation;
    this.months = months;
    this.actor = actor;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("/operations", page.text("web.menu.operations")),
        new Crumb("/operations/" + operation.id(), operation.reference()),
        new Crumb("/lots/" + lot.id(), lotName()));
  }

  public String lotName() {
    return page.text("declaring.lot", lot.number(), lot.title());
  }

  public String caption() {
    return page.text("declaring.firms.caption", firms().size(), months.size());
  }

  public boolean any() {
    return !months.isEmpty();
  }

  public String csvHref() {
    return "/lots/" + lot.id() + "/firms.csv";
  }

  public String lotHref() {
    return "/lots/" + lot.id();
  }

  public List<Firm> firms() {
    Map<Long, List<FirmMonth>> byFirm =
        months.stream()
            .collect(
                Collectors.groupingBy(
                    FirmMonth::enterpriseId, LinkedHashMap::new, Collectors.toList()));
    return byFirm.values().stream().map(this::firm).toList();
  }

  public String totalDeclared() {
    return declared(months);
  }

  public String totalAccepted() {
    return accepted(months);
  }

  private Firm firm(List<FirmMonth> ofFirm) {
    long late = ofFirm.stream().filter(FirmMonth::late).count();
    return new Firm(
        ofFirm.get(0).enterpriseName(),
        late == 0 ? null : page.text("declaring.firms.late", late),
        ofFirm.stream().map(this::month).toList(),
        declared(ofFirm),
        accepted(ofFirm));
  }

  private Month month(FirmMonth month) {
    boolean awaited = month.state().isAwaited();
    return new Month(
        page.formats().month(month.month()),
        href(month),
        words.state(month.state(), month.late()),
        awaited ? "–" : page.formats().hours(month.declared()),
        awaited ? "–" : page.formats().hours(month.accepted()),
        awaited ? page.formats().date(month.dueOn()) : "");
  }

  /** Null for who may see no more of the firm than this. */
  private String href(FirmMonth month) {
    boolean insider =
        actor.facilitates(lot.facilitatorOrganisationId())
            || actor.declaresFor(month.enterpriseId());
    if (!insider) {
      return null;
    }
    return month.state() == MonthState.MISSING
        ? "/lots/%d/declarations/new?enterpriseId=%d&month=%s"
            .formatted(lot.id(), month.enterpriseId(), month.month())
        : "/declarations?lotId=%d&enterpriseId=%d&month=%s"
            .formatted(lot.id(), month.enterpriseId(), month.month());
  }

  private String declared(List<FirmMonth> some) {
    return page.formats().hours(Hours.sum(some.stream().map(FirmMonth::declared).toList()));
  }

  private String accepted(List<FirmMonth> some) {
    return page.formats().hours(Hours.sum(some.stream().map(FirmMonth::accepted).toList()));
  }
}
