package insertionhours.reports;

import insertionhours.measure.Hours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables of the page of a report, worded; every figure leads to the lines behind it. */
final class ReportTables {
  private final AchievementReport report;
  private final ReportWords words;
  private final ReportAddress address;
  private final ReportPictures pictures;

  ReportTables(AchievementReport report, ReportWords words, ReportAddress address) {
    this.report = report;
    this.words = words;
    this.address = address;
    this.pictures = new ReportPictures(report, words);
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

  /** A lot. */
  record Lot(
      String href,
      String title,
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

  /** A month, and all hours accepted until then. */
  record Month(String href, String label, String declared, String accepted, String toDate) {}

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

  List<Month> months() {
    List<Month> months = new ArrayList<>();
    Hours sum = report.hoursAcceptedToDate().remainingAfter(report.hoursAccepted());
    for (MonthHours month : report.byMonth()) {
      sum = sum.plus(month.hoursAccepted());
      months.add(
          new Month(
              address.between(month.month(), month.month()),
              words.formats().month(month.month()),
              hours(month.hoursDeclared()),
              hours(month.hoursAccepted()),
              hours(sum)));
    }
    return months;
  }

  private Operation operation(OperationAchievement operation) {
    return new Operation(
        "/operations/" + operation.id(),
        operation.reference() + " · " + operation.name(),
        hours(operation.hoursDue()),
        hours(operation.hoursAcceptedToDate()),
        words.rate(operation.achievementRate()),
        hours(Sums.of(operation.lots(), LotAchievement::hoursRemaining)),
        hours(operation.hoursDeclared()),
        hours(operation.hoursAccepted()),
        operation.lots().stream().map(this::lot).toList());
  }

  Lot lot(LotAchievement lot) {
    return new Lot(
        address.lot(lot),
        words.text("lot", lot.number(), lot.title()),
        lot.status().name(),
        words.messages().label(lot.status()),
        hours(lot.hoursDue()),
        hours(lot.hoursAcceptedToDate()),
        address.linesToDate(lot),
        lot.openingHours().isZero() ? null : words.text("page.opening", lot.openingHours()),
        words.rate(lot.achievementRate()),
        hours(lot.hoursRemaining()),
        hours(lot.hoursDeclared()),
        hours(lot.hoursAccepted()),
        address.lines(lot),
        pictures.bar(lot));
  }

  private Part part(
      String label,
      Hours whole,
      Function<LotAchievement, Optional<Hours>> ofLot,
      Function<LotAchievement, String> href) {
    List<Share> shares = new ArrayList<>();
    for (OperationAchievement operation : report.operations()) {
      for (LotAchievement lot : operation.lots()) {
        ofLot
            .apply(lot)
            .map(
                hours ->
                    new Share(
                        href.apply(lot),
                        words.text("page.share", operation.reference(), lot.number(), hours)))
            .ifPresent(shares::add);
      }
    }
    return new Part(label, hours(whole), shares);
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

  private String hours(Hours hours) {
    return words.formats().hours(hours);
  }
}
