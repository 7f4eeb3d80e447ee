package insertionhours.documents;

import insertionhours.documents.SvgPicture.Anchor;
import insertionhours.documents.SvgPicture.Ink;
import insertionhours.documents.SvgPicture.Stroke;
import insertionhours.measure.Hours;
import java.math.BigDecimal;

/**
 * Hours accepted as a bar against the hours due as a mark. What is declared and not yet accepted
 * follows hatched; beyond the hours due the bar goes on past the mark. Without hours due there is
 * no mark.
 *
 * @param title what the picture shows, in a few words
 * @param description the same figures in a sentence, for those who do not see the picture
 * @param due hours due
 * @param accepted hours accepted
 * @param awaiting hours declared and not yet accepted
 * @param labels the words beside the three figures
 */
public record AchievementBar(
    String title, String description, Hours due, Hours accepted, Hours awaiting, Labels labels) {
  private static final int TOP = 30;
  private static final int THICKNESS = 30;
  private static final int HEIGHT = 96;

  /**
   * Already worded and formatted; an empty one is left out.
   *
   * @param due such as "600 h à réaliser"
   * @param accepted such as "Validées 896 h (149,3 %)"
   * @param awaiting such as "À valider 12 h"
   */
  public record Labels(String due, String accepted, String awaiting) {}

  /**
   * The picture as markup.
   *
   * @param idPrefix makes its ids unique in the page
   */
  public String svg(String idPrefix) {
    SvgPicture picture = new SvgPicture(idPrefix).hatching();
    bars(picture);
    if (!due.isZero()) {
      mark(picture);
    }
    legend(picture);
    return picture.markup(title, description, HEIGHT);
  }

  private void bars(SvgPicture picture) {
    Hours withinDue = due.isZero() ? accepted : accepted.atMost(due);
    BigDecimal end = along(accepted);
    BigDecimal split = along(withinDue);
    picture
        .rect(Ink.TRACK, BigDecimal.ZERO, TOP, SvgPicture.units(SvgPicture.WIDTH), THICKNESS)
        .rect(Ink.ACCEPTED, BigDecimal.ZERO, TOP, split, THICKNESS)
        .rect(Ink.BEYOND, split, TOP, end.subtract(split), THICKNESS)
        .hatchedRect(end, TOP, along(accepted.plus(awaiting)).subtract(end), THICKNESS);
  }

  private void mark(SvgPicture picture) {
    // Half the stroke stays inside the picture where nothing goes beyond the hours due.
    BigDecimal x = along(due).min(SvgPicture.units(SvgPicture.WIDTH - 2));
    picture.line(
        Stroke.DUE,
        SvgPicture.point(x, SvgPicture.units(TOP - 6))
            + " "
            + SvgPicture.point(x, SvgPicture.units(TOP + THICKNESS + 6)));
    boolean rightHalf = x.compareTo(SvgPicture.units(SvgPicture.WIDTH / 2)) > 0;
    picture.text(Ink.TEXT, rightHalf ? Anchor.END : Anchor.START, x, TOP - 10, labels.due());
  }

  private void legend(SvgPicture picture) {
    int box = TOP + THICKNESS + 14;
    int baseline = box + 14;
    if (!labels.accepted().isEmpty()) {
      picture
          .rect(Ink.ACCEPTED, BigDecimal.ZERO, box, SvgPicture.units(16), 16)
          .text(Ink.TEXT, Anchor.START, SvgPicture.units(24), baseline, labels.accepted());
    }
    if (!labels.awaiting().isEmpty()) {
      picture
          .hatchedRect(SvgPicture.units(361), box, SvgPicture.units(15), 15)
          .text(Ink.TEXT, Anchor.START, SvgPicture.units(384), baseline, labels.awaiting());
    }
  }

  private Hours whole() {
    Hours reached = accepted.plus(awaiting);
    return reached.isMoreThan(due) ? reached : due;
  }

  private BigDecimal along(Hours hours) {
    return SvgPicture.share(hours.value(), whole().value(), SvgPicture.WIDTH);
  }
}
