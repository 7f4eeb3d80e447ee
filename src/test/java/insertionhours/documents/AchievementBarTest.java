package insertionhours.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import insertionhours.documents.AchievementBar.Labels;
import insertionhours.measure.Hours;
import org.junit.jupiter.api.Test;

class AchievementBarTest {

  @Test
  void drawsTheWholePicture() {
    assertThat(bar(400, 100, 60).svg("lot-7"))
        .isEqualTo(
            """
            <svg class="picture" role="img" aria-labelledby="lot-7-title lot-7-desc" \
            viewBox="0 0 640 96" width="100%" font-family="sans-serif" font-size="14" \
            xmlns="http://www.w3.org/2000/svg">\
            <title id="lot-7-title">Avancement</title><desc id="lot-7-desc">En mots</desc>\
            <defs><pattern id="lot-7-hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
            patternTransform="rotate(45)"><rect class="ink-paper" width="6" height="6" \
            fill="#fff"/><line class="line-hatch" x1="1.5" y1="0" x2="1.5" y2="6" \
            stroke="#0b5a63" stroke-width="3"/></pattern></defs>\
            <rect class="ink-track" x="0" y="30" width="640" height="30" fill="#e4eaec"/>\
            <rect class="ink-accepted" x="0" y="30" width="160" height="30" fill="#0b5a63"/>\
            <rect class="line-hatch" x="160" y="30" width="96" height="30" \
            fill="url(#lot-7-hatch)" stroke="#0b5a63"/>\
            <polyline class="line-due" points="638,24 638,66" fill="none" stroke="#1b2327" \
            stroke-width="2.5"/>\
            <text class="ink-text" x="638" y="20" text-anchor="end" fill="#1b2327">due</text>\
            <rect class="ink-accepted" x="0" y="74" width="16" height="16" fill="#0b5a63"/>\
            <text class="ink-text" x="24" y="88" text-anchor="start" fill="#1b2327">accepted</text>\
            <rect class="line-hatch" x="361" y="74" width="15" height="15" \
            fill="url(#lot-7-hatch)" stroke="#0b5a63"/>\
            <text class="ink-text" x="384" y="88" text-anchor="start" fill="#1b2327">awaiting</text>\
            </svg>""");
  }

  @Test
  void goesOnPastTheMarkBeyondTheHoursDue() {
    Markup picture = Markup.parse(bar(200, 310, 10).svg("p"));

    assertThat(picture.attribute("polyline", "line-due", "points")).startsWith("400,");
    assertThat(picture.attribute("rect", "ink-accepted", "width")).isEqualTo("400");
    assertThat(picture.attribute("rect", "ink-beyond", "x")).isEqualTo("400");
    assertThat(picture.attribute("rect", "ink-beyond", "width")).isEqualTo("220");
    assertThat(picture.attribute("rect", "line-hatch", "x")).isEqualTo("620");
  }

  @Test
  void reachesTheMarkExactlyAtTheHoursDue() {
    Markup picture = Markup.parse(bar(200, 200, 0).svg("p"));

    assertThat(picture.attribute("rect", "ink-accepted", "width")).isEqualTo("640");
    assertThat(picture.count("rect", "ink-beyond")).isZero();
  }

  @Test
  void drawsNoMarkWithoutHoursDue() {
    Markup picture = Markup.parse(bar(0, 40, 0).svg("p"));

    assertThat(picture.count("polyline", "line-due")).isZero();
    assertThat(picture.attribute("rect", "ink-accepted", "width")).isEqualTo("640");
  }

  @Test
  void drawsAnEmptyTrackWithoutAnyHours() {
    Markup picture = Markup.parse(bar(0, 0, 0).svg("p"));

    assertThat(picture.attribute("rect", "ink-track", "width")).isEqualTo("640");
  }

  @Test
  void leavesOutEmptyLabels() {
    AchievementBar bar =
        new AchievementBar("t", "d", Hours.of(10), Hours.of(5), Hours.ZERO, new Labels("", "", ""));

    assertThat(Markup.parse(bar.svg("p")).count("rect", "ink-accepted")).isEqualTo(1);
  }

  @Test
  void escapesEveryText() {
    String nasty = "<b a=\"1\" b='2'>&\u0000\u0007</b>";
    AchievementBar bar =
        new AchievementBar(
            nasty, nasty, Hours.of(10), Hours.of(5), Hours.of(1), new Labels(nasty, nasty, nasty));

    String svg = bar.svg("p");

    assertThat(svg).doesNotContain("<b").doesNotContain("style=");
    assertThat(Markup.parse(svg).text("title")).isEqualTo("<b a=\"1\" b='2'>&</b>");
    assertThat(Markup.parse(svg).text("text")).isEqualTo("<b a=\"1\" b='2'>&</b>");
  }

  @Test
  void isNamedAndDescribedByItsOwnIds() {
    Markup picture = Markup.parse(bar(10, 5, 0).svg("lot-12"));

    assertThat(picture.root().getAttribute("role")).isEqualTo("img");
    assertThat(picture.root().getAttribute("aria-labelledby"))
        .isEqualTo("lot-12-title lot-12-desc");
  }

  @Test
  void refusesWhatCannotBeAnId() {
    assertThatIllegalArgumentException().isThrownBy(() -> bar(1, 1, 1).svg("a\" onload=\"x"));
    assertThatIllegalArgumentException().isThrownBy(() -> bar(1, 1, 1).svg("7"));
  }

  private static AchievementBar bar(int due, int accepted, int awaiting) {
    return new AchievementBar(
        "Avancement",
        "En mots",
        Hours.of(due),
        Hours.of(accepted),
        Hours.of(awaiting),
        new Labels("due", "accepted", "awaiting"));
  }
}
