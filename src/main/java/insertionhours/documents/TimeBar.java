package insertionhours.documents;

import insertionhours.documents.SvgPicture.Anchor;
import insertionhours.documents.SvgPicture.Ink;
import insertionhours.documents.SvgPicture.Stroke;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * Stretches of time under each other, one row each: what holds as a broad bar, what is within it as
 * a thin line, today as a mark over all rows.
 *
 * @param title what the picture shows, in a few words
 * @param description the same in a sentence, for those who do not see the picture
 * @param from the first day shown
 * @param to the last day shown, after the first
 */
public record TimeBar(
    String title,
    String description,
    LocalDate from,
    LocalDate to,
    LocalDate today,
    List<Row> rows,
    Labels labels) {
  private static final int TOP = 34;
  private static final int ROW = 62;
  private static final int THICKNESS = 18;
  private static final int LEGEND = 30;
  private static final int LONGEST_LABEL = 45;

  /** Days, both ends among them; the last is null where none is known. */
  public record Span(LocalDate from, LocalDate to) {}

  /**
   * A row under its name.
   *
   * @param contained drawn as a line inside the bars
   * @param holding drawn as bars
   */
  public record Row(String name, List<Span> contained, List<Span> holding) {
    public Row {
      contained = List.copyOf(contained);
      holding = List.copyOf(holding);
    }
  }

  /** Already worded. */
  public record Labels(
      String today, String holding, String contained, Function<LocalDate, String> date) {}

  public TimeBar {
    rows = List.copyOf(rows);
  }

  /**
   * The picture as markup.
   *
   * @param idPrefix makes its ids unique in the page
   */
  public String svg(String idPrefix) {
    SvgPicture picture = new SvgPicture(idPrefix);
    for (int i = 0; i < rows.size(); i++) {
      row(picture, rows.get(i), TOP + i * ROW);
    }
    int bottom = TOP + rows.size() * ROW;
    mark(picture, bottom);
    legend(picture, bottom);
    return picture.markup(title, description, bottom + LEGEND + LEGEND);
  }

  private void row(SvgPicture picture, Row row, int top) {
    int bar = top + 26;
    picture
        .text(Ink.TEXT, Anchor.START, BigDecimal.ZERO, top + 18, shortened(row.name()))
        .rect(Ink.TRACK, BigDecimal.ZERO, bar, SvgPicture.units(SvgPicture.WIDTH), THICKNESS);
    row.holding().forEach(span -> draw(picture, Ink.ACCEPTED, span, bar, THICKNESS));
    row.contained().forEach(span -> draw(picture, Ink.MUTED, span, bar + THICKNESS + 3, 6));
  }

  private void draw(SvgPicture picture, Ink ink, Span span, int y, int height) {
    BigDecimal x = along(span.from());
    BigDecimal end =
        span.to() == null ? SvgPicture.units(SvgPicture.WIDTH) : along(span.to().plusDays(1));
    // Even a day is to be seen.
    picture.rect(ink, x, y, end.subtract(x).max(SvgPicture.units(2)), height);
  }

  private void mark(SvgPicture picture, int bottom) {
    BigDecimal x = along(today).min(SvgPicture.units(SvgPicture.WIDTH - 2));
    picture.line(
        Stroke.DUE,
        SvgPicture.point(x, SvgPicture.units(TOP - 8))
            + " "
            + SvgPicture.point(x, SvgPicture.units(bottom)));
    boolean rightHalf = x.compareTo(SvgPicture.units(SvgPicture.WIDTH / 2)) > 0;
    picture.text(Ink.TEXT, rightHalf ? Anchor.END : Anchor.START, x, TOP - 12, labels.today());
  }

  private void legend(SvgPicture picture, int bottom) {
    int baseline = bottom + 22;
    picture
        .text(Ink.MUTED, Anchor.START, BigDecimal.ZERO, baseline, labels.date().apply(from))
        .text(
            Ink.MUTED,
            Anchor.END,
            SvgPicture.units(SvgPicture.WIDTH),
            baseline,
            labels.date().apply(to))
        .rect(Ink.ACCEPTED, BigDecimal.ZERO, baseline + 12, SvgPicture.units(16), 16)
        .text(Ink.TEXT, Anchor.START, SvgPicture.units(24), baseline + 26, labels.holding())
        .rect(Ink.MUTED, SvgPicture.units(361), baseline + 17, SvgPicture.units(16), 6)
        .text(Ink.TEXT, Anchor.START, SvgPicture.units(385), baseline + 26, labels.contained());
  }

  private BigDecimal along(LocalDate day) {
    LocalDate within = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
    return SvgPicture.share(
        BigDecimal.valueOf(ChronoUnit.DAYS.between(from, within)),
        BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)),
        SvgPicture.WIDTH);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…";
  }
}
