package insertionhours.documents;

import insertionhours.documents.SvgPicture.Anchor;
import insertionhours.documents.SvgPicture.Ink;
import insertionhours.documents.SvgPicture.Stroke;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Hours accepted, cumulated month by month, as a solid line against those expected (dashed), those
 * due (a level, dashes and dots) and the forecast (dotted). Each month's point stands at the
 * month's end.
 *
 * @param title what the picture shows, in a few words
 * @param description the same in a sentence, for those who do not see the picture
 * @param opening hours accepted before the first month
 * @param months in order, usually 1 to 60; none draws the level of the hours due alone
 * @param due hours due
 * @param words the words beside the lines
 * @param hoursInWords how hours are written on the axis, such as 600 as "600 h"
 */
public record CumulativeCurve(
    String title,
    String description,
    Hours opening,
    List<Month> months,
    Hours due,
    Words words,
    Function<Hours, String> hoursInWords) {
  private static final int LEFT = 90;
  private static final int RIGHT = SvgPicture.WIDTH - 10;
  private static final int TOP = 20;
  private static final int BOTTOM = 250;
  private static final int LEGEND = 304;
  private static final int HEIGHT = 356;

  /** So many labels fit under the axis on a phone. */
  private static final int MOST_LABELS = 5;

  /**
   * One month, in hours since the start; what is not known or not drawn is empty.
   *
   * @param label such as "mai 26"
   * @param accepted cumulated, empty in a month to come
   * @param expected cumulated
   * @param forecast cumulated, given from the last month with accepted hours on
   */
  public record Month(
      String label, Optional<Hours> accepted, Optional<Hours> expected, Optional<Hours> forecast) {}

  /** The legend, in the reader's words; an empty one is left out. */
  public record Words(String accepted, String expected, String due, String forecast) {}

  public CumulativeCurve {
    months = List.copyOf(months);
  }

  /**
   * The picture as markup.
   *
   * @param idPrefix makes its ids unique in the page
   */
  public String svg(String idPrefix) {
    SvgPicture picture = new SvgPicture(idPrefix);
    Hours top = top();
    grid(picture, top);
    monthLabels(picture);
    if (!due.isZero()) {
      BigDecimal level = height(due, top);
      picture.line(Stroke.LEVEL, level(LEFT, level, RIGHT));
    }
    curve(picture, Stroke.EXPECTED, top, Month::expected, Optional.of(Hours.ZERO));
    curve(picture, Stroke.FORECAST, top, Month::forecast, Optional.empty());
    curve(picture, Stroke.ACCEPTED, top, Month::accepted, Optional.of(opening));
    lastAccepted(picture, top);
    legend(picture);
    return picture.markup(title, description, HEIGHT);
  }

  private void grid(SvgPicture picture, Hours top) {
    Hours half = new Hours(top.value().multiply(new BigDecimal("0.5")));
    for (Hours step : List.of(Hours.ZERO, half, top)) {
      BigDecimal y = height(step, top);
      picture
          .line(Stroke.GRID, level(LEFT, y, RIGHT))
          .text(
              Ink.MUTED,
              Anchor.END,
              SvgPicture.units(LEFT - 8),
              y.intValue() + 5,
              hoursInWords.apply(step));
    }
  }

  private void monthLabels(SvgPicture picture) {
    int every = (months.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int month = 0; month < months.size(); month += every) {
      BigDecimal middle = along(month).add(along(month + 1)).divide(BigDecimal.valueOf(2));
      picture.text(Ink.MUTED, Anchor.MIDDLE, middle, BOTTOM + 28, months.get(month).label());
    }
  }

  private void curve(
      SvgPicture picture,
      Stroke stroke,
      Hours top,
      Function<Month, Optional<Hours>> value,
      Optional<Hours> start) {
    StringBuilder points = new StringBuilder();
    boolean drawn = months.stream().anyMatch(month -> value.apply(month).isPresent());
    start.filter(hours -> drawn).ifPresent(hours -> append(points, along(0), height(hours, top)));
    for (int month = 0; month < months.size(); month++) {
      BigDecimal x = along(month + 1);
      value.apply(months.get(month)).ifPresent(hours -> append(points, x, height(hours, top)));
    }
    if (points.indexOf(" ") > 0) {
      picture.line(stroke, points.toString());
    }
  }

  private void lastAccepted(SvgPicture picture, Hours top) {
    for (int month = months.size() - 1; month >= 0; month--) {
      Optional<Hours> accepted = months.get(month).accepted();
      if (accepted.isPresent()) {
        picture.circle(Ink.ACCEPTED, along(month + 1), height(accepted.get(), top), 5);
        return;
      }
    }
  }

  private void legend(SvgPicture picture) {
    entry(picture, Stroke.ACCEPTED, 0, 0, words.accepted());
    entry(picture, Stroke.LEVEL, 1, 0, words.due());
    entry(picture, Stroke.EXPECTED, 0, 1, words.expected());
    entry(picture, Stroke.FORECAST, 1, 1, words.forecast());
  }

  private static void entry(SvgPicture picture, Stroke stroke, int column, int row, String label) {
    if (!label.isEmpty()) {
      int x = column * SvgPicture.WIDTH / 2;
      int y = LEGEND + row * 30;
      picture
          .line(stroke, level(x, SvgPicture.units(y), x + 32))
          .text(Ink.TEXT, Anchor.START, SvgPicture.units(x + 40), y + 5, label);
    }
  }

  /** The highest step of the axis: a round number of hours, at least 10, whose half is whole. */
  private Hours top() {
    BigDecimal highest =
        Stream.concat(Stream.of(due, opening), months.stream().flatMap(CumulativeCurve::values))
            .map(Hours::value)
            .reduce(BigDecimal.TEN, BigDecimal::max);
    int power = highest.precision() - highest.scale() - 2;
    return Stream.of(10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100)
        .map(step -> BigDecimal.valueOf(step).scaleByPowerOfTen(power))
        .filter(step -> step.compareTo(highest) >= 0)
        .findFirst()
        .map(Hours::new)
        .orElseThrow();
  }

  private static Stream<Hours> values(Month month) {
    return Stream.of(month.accepted(), month.expected(), month.forecast())
        .flatMap(Optional::stream);
  }

  private BigDecimal along(int month) {
    return SvgPicture.units(LEFT)
        .add(
            SvgPicture.share(
                SvgPicture.units(month), SvgPicture.units(months.size()), RIGHT - LEFT));
  }

  private static BigDecimal height(Hours hours, Hours top) {
    return SvgPicture.units(BOTTOM)
        .subtract(SvgPicture.share(hours.value(), top.value(), BOTTOM - TOP));
  }

  private static String level(int from, BigDecimal y, int to) {
    return SvgPicture.point(SvgPicture.units(from), y)
        + " "
        + SvgPicture.point(SvgPicture.units(to), y);
  }

  private static void append(StringBuilder points, BigDecimal x, BigDecimal y) {
    points.append(points.isEmpty() ? "" : " ").append(SvgPicture.point(x, y));
  }
}
