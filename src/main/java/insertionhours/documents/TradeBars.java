package insertionhours.documents;

import insertionhours.documents.SvgPicture.Anchor;
import insertionhours.documents.SvgPicture.Ink;
import java.math.BigDecimal;
import java.util.List;

/**
 * Horizontal bars, one a category (a trade, a modality), each with its label and its value.
 *
 * @param title what the picture shows, in a few words
 * @param description the same figures in a sentence, for those who do not see the picture
 * @param bars in the order shown, at least one for anything to be seen
 */
public record TradeBars(String title, String description, List<Bar> bars) {
  private static final int ROW = 46;
  private static final int THICKNESS = 12;

  /** Longer labels would run into the value on a phone; the table beside carries them whole. */
  private static final int LONGEST_LABEL = 42;

  /**
   * @param label the category in words
   * @param value at least 0
   * @param valueLabel the value as shown, such as "346 h"
   */
  public record Bar(String label, BigDecimal value, String valueLabel) {
    /**
     * @throws IllegalArgumentException if the value is negative
     */
    public Bar {
      if (value.signum() < 0) {
        throw new IllegalArgumentException("bar below zero: " + value);
      }
    }
  }

  public TradeBars {
    bars = List.copyOf(bars);
  }

  /**
   * The picture as markup.
   *
   * @param idPrefix makes its ids unique in the page
   */
  public String svg(String idPrefix) {
    SvgPicture picture = new SvgPicture(idPrefix);
    BigDecimal longest = bars.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
    for (int row = 0; row < bars.size(); row++) {
      draw(picture, bars.get(row), row * ROW, longest);
    }
    return picture.markup(title, description, Math.max(1, bars.size()) * ROW);
  }

  private static void draw(SvgPicture picture, Bar bar, int top, BigDecimal longest) {
    BigDecimal length = SvgPicture.share(bar.value(), longest, SvgPicture.WIDTH);
    BigDecimal right = SvgPicture.units(SvgPicture.WIDTH);
    picture
        .text(Ink.TEXT, Anchor.START, BigDecimal.ZERO, top + 18, shortened(bar.label()))
        .text(Ink.TEXT, Anchor.END, right, top + 18, bar.valueLabel())
        .rect(Ink.TRACK, BigDecimal.ZERO, top + 26, right, THICKNESS)
        .rect(Ink.ACCEPTED, BigDecimal.ZERO, top + 26, length, THICKNESS);
  }

  private static String shortened(String label) {
    int[] characters = label.codePoints().toArray();
    return characters.length <= LONGEST_LABEL
        ? label
        : new String(characters, 0, LONGEST_LABEL - 1).stripTrailing() + "…";
  }
}
