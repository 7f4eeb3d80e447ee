package insertionhours.reports;

import insertionhours.measure.Hours;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of the page of a report, worded; every figure leads to the lines behind it. */
final class ReportTables {
  private final AchievementReport report;
  private final Map<Long, Hours> pending;
  private final ReportWords words;
  private final ReportAddress address;
  private final ReportReading reading;
  private final ReportPictures pictures;
  private final Map<Long, String> references = new HashMap<>();

  ReportTables(
      DetailedReport detailed, ReportWords words, ReportAddress address, ReportReading reading) {
    this.report = detailed.report();
    this.pending = detailed.pending();
    this.words = words;
    this.address = address;
    this.reading = reading;
    this.pictures = new ReportPictures(report, words);
    for (OperationAchievement operation : report.operations()) {
      operation.lots().forEach(lot -> references.put(lot.id(), operation.reference()));
    }
  }

  /** An operation with its lots. */
  record Operation(
      String href,
      String title,
      String due,
      String toDate,
      String rate,
      String remaining,
      String declared,
      String accepted,
      List<Lot> lots) {}

  /**
   * A lot.
   *
   * @param fullTitle with the reference of its operation
   * @param barPicture null for a lot that owes nothing and has no hours
   */
  record Lot(
      String href,
      String title,
      String fullTitle,
      String status,
      String statusLabel,
      String due,
      String toDate,
      String toDateHref,
      String opening,
      String rate,
      String remaining,
      String declared,
      String accepted,
      String linesHref,
      String barPicture) {}

  /** A trade or modality, and the lots that it was done on. */
  record Part(String label, String hours, List<Share> shares) {}

  /** A lot's share in a trade or modality. */
  record Share(String href, String label) {}

  /** An enterprise, and the lots that it was engaged on. */
  record Enterprise(String name, String kind, String hours, List<Share> shares) {}

  /** A month, and all hours accepted, expected and foreseen until then. */
  record Month(
      String href,
      String label,
      String declared,
      String accepted,
      String toDate,
      String expected,
      String forecast) {}

  List<Operation> operations() {
    return report.operations().stream().map(this::operation).toList();
  }

  /** Largest first. */
  List<Part> trades() {
    return report.byTrade().stream()
        .sorted(Comparator.comparing(TradeHours::hoursAccepted).reversed())
        .map(
            part ->
                part(
                    words.trade(part.trade()),
                    part.hoursAccepted(),
                    lot -> hoursOfTrade(lot, part.trade()),
                    lot -> address.linesOfTrade(lot, part.trade())))
        .toList();
  }

  List<Part> modalities() {
    return report.byModality().stream()
        .sorted(Comparator.comparing(ModalityHours::hoursAccepted).reversed())
        .map(
            part ->
                part(
                    words.modality(part.modality()),
                    part.hoursAccepted(),
                    lot -> hoursOfModality(lot, part.modality()),
                    lot -> address.linesOfModality(lot, part.modality())))
        .toList();
  }

  List<Enterprise> enterprises(List<EnterpriseHours> enterprises) {
    return enterprises.stream()
        .map(
            enterprise ->
                new Enterprise(
                    enterprise.name(),
                    words.messages().label(enterprise.kind()),
                    reading.of(
                        enterprise.shares().stream().map(EnterpriseHours.Share::lot).toList(),
                        enterprise.hoursAccepted()),
                    shares(enterprise)))
        .toList();
  }

  List<Month> months(List<CurveMonth> curve) {
    Map<YearMonth, MonthHours> byMonth =
        report.byMonth().stream().collect(Collectors.toMap(MonthHours::month, Function.identity()));
    return curve.stream()
        .map(month -> month(month, Optional.ofNullable(byMonth.get(month.month()))))
        .toList();
  }

  private Month month(CurveMonth month, Optional<MonthHours> alone) {
    return new Month(
        alone.isEmpty() ? null : address.between(month.month(), month.month()),
        words.formats().month(month.month()),
        hours(alone.map(MonthHours::hoursDeclared)),
        hours(alone.map(MonthHours::hoursAccepted)),
        hours(month.accepted()),
        reading.ofAll(month.expected()),
        hours(month.forecast()));
  }

  private Operation operation(OperationAchievement operation) {
    return new Operation(
        "/operations/" + operation.id(),
        operation.reference() + " · " + operation.name(),
        reading.of(operation.lots(), operation.hoursDue()),
        reading.of(operation.lots(), operation.hoursAcceptedToDate()),
        words.rate(operation.achievementRate()),
        reading.of(operation.lots(), Sums.of(operation.lots(), LotAchievement::hoursRemaining)),
        reading.of(operation.lots(), operation.hoursDeclared()),
        reading.of(operation.lots(), operation.hoursAccepted()),
        operation.lots().stream().map(this::lot).toList());
  }

  Lot lot(LotAchievement lot) {
    return new Lot(
        address.lot(lot),
        words.text("lot", lot.number(), lot.title()),
        references.get(lot.id()) + " · " + words.text("lot", lot.number(), lot.title()),
        lot.status().name(),
        words.status(lot),
        reading.of(lot, lot.hoursDue()),
        reading.of(lot, lot.hoursAcceptedToDate()),
        address.linesToDate(lot),
        lot.openingHours().isZero()
            ? null
            : words.text("page.opening", reading.of(lot, lot.openingHours())),
        words.rate(lot.achievementRate()),
        reading.of(lot, lot.hoursRemaining()),
        reading.of(lot, lot.hoursDeclared()),
        reading.of(lot, lot.hoursAccepted()),
        address.lines(lot),
        bar(lot));
  }

  private String bar(LotAchievement lot) {
    Hours awaiting = pending.getOrDefault(lot.id(), Hours.ZERO);
    boolean empty =
        lot.hoursDue().isZero() && lot.hoursAcceptedToDate().isZero() && awaiting.isZero();
    return empty ? null : pictures.bar(lot, awaiting);
  }

  private Part part(
      String label,
      Hours whole,
      Function<LotAchievement, Optional<Hours>> ofLot,
      Function<LotAchievement, String> href) {
    List<LotAchievement> lots =
        report.lots().stream().filter(lot -> ofLot.apply(lot).isPresent()).toList();
    List<Share> shares =
        lots.stream()
            .map(lot -> share(lot, ofLot.apply(lot).orElse(Hours.ZERO), href.apply(lot)))
            .toList();
    return new Part(label, reading.of(lots, whole), shares);
  }

  private List<Share> shares(EnterpriseHours enterprise) {
    return enterprise.shares().stream()
        .map(
            share ->
                share(
                    share.lot(),
                    share.hoursAccepted(),
                    address.linesOfEnterprise(share.lot(), enterprise.id())))
        .toList();
  }

  private Share share(LotAchievement lot, Hours hours, String href) {
    return new Share(
        href,
        words.text("page.share", references.get(lot.id()), lot.number(), reading.of(lot, hours)));
  }

  private static Optional<Hours> hoursOfTrade(LotAchievement lot, String trade) {
    return lot.byTrade().stream()
        .filter(part -> part.trade().equals(trade))
        .map(TradeHours::hoursAccepted)
        .findFirst();
  }

  private static Optional<Hours> hoursOfModality(LotAchievement lot, String modality) {
    return lot.byModality().stream()
        .filter(part -> part.modality().equals(modality))
        .map(ModalityHours::hoursAccepted)
        .findFirst();
  }

  private String hours(Optional<Hours> hours) {
    return hours.map(reading::ofAll).orElse("–");
  }
}
