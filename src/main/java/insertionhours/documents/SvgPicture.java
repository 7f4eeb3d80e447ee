package insertionhours.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * What all pictures share: 640 units wide, scaled to the width at hand, named and described for
 * those who do not see them, styled by class. The presentation attributes are what a document
 * without the style sheet shows; no style attribute, which the Content-Security-Policy refuses.
 */
final class SvgPicture {
  static final int WIDTH = 640;

  private final String idPrefix;
  private final StringBuilder body = new StringBuilder();

  /**
   * @param idPrefix begins every id of the picture; a letter, then letters, digits, - or _
   */
  SvgPicture(String idPrefix) {
    if (!idPrefix.matches("[A-Za-z][A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException("not an id: " + idPrefix);
    }
    this.idPrefix = idPrefix;
  }

  /** The whole picture, as markup to be set into a page. */
  String markup(String title, String description, int height) {
    return """
        <svg class="picture" role="img" aria-labelledby="%1$s-title %1$s-desc" \
        viewBox="0 0 %2$d %3$d" width="100%%" font-family="sans-serif" font-size="14" \
        xmlns="http://www.w3.org/2000/svg">\
        <title id="%1$s-title">%4$s</title><desc id="%1$s-desc">%5$s</desc>"""
            .formatted(idPrefix, WIDTH, height, escape(title), escape(description))
        + body
        + "</svg>";
  }

  /** Declares the hatching of hours that are declared and not yet accepted. */
  SvgPicture hatching() {
    body.append(
        """
        <defs><pattern id="%s-hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(45)"><rect class="ink-paper" width="6" height="6" fill="#fff"/>\
        <line class="line-hatch" x1="1.5" y1="0" x2="1.5" y2="6" stroke="#0b5a63" \
        stroke-width="3"/></pattern></defs>"""
            .formatted(idPrefix));
    return this;
  }

  SvgPicture rect(Ink ink, BigDecimal x, int y, BigDecimal width, int height) {
    if (width.signum() > 0) {
      body.append(
          "<rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"%s\"/>"
              .formatted(ink.css, number(x), y, number(width), height, ink.colour));
    }
    return this;
  }

  SvgPicture hatchedRect(BigDecimal x, int y, BigDecimal width, int height) {
    if (width.signum() > 0) {
      body.append(
          """
          <rect class="line-hatch" x="%s" y="%d" width="%s" height="%d" fill="url(#%s-hatch)" \
          stroke="#0b5a63"/>"""
              .formatted(number(x), y, number(width), height, idPrefix));
    }
    return this;
  }

  SvgPicture circle(Ink ink, BigDecimal x, BigDecimal y, int radius) {
    body.append(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%d\" fill=\"%s\"/>"
            .formatted(ink.css, number(x), number(y), radius, ink.colour));
    return this;
  }

  /** A line through the points "x,y x,y …". */
  SvgPicture line(Stroke stroke, String points) {
    body.append(
        """
        <polyline class="%s" points="%s" fill="none" stroke="%s" stroke-width="%s"%s/>"""
            .formatted(stroke.css, points, stroke.colour, stroke.width, stroke.dashes()));
    return this;
  }

  SvgPicture text(Ink ink, Anchor anchor, BigDecimal x, int y, String text) {
    body.append(
        "<text class=\"%s\" x=\"%s\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>"
            .formatted(ink.css, number(x), y, anchor.svg(), ink.colour, escape(text)));
    return this;
  }

  static String point(BigDecimal x, BigDecimal y) {
    return number(x) + "," + number(y);
  }

  static BigDecimal units(long value) {
    return BigDecimal.valueOf(value);
  }

  /** The part of a length that a value is of a whole; nothing is part of an empty whole. */
  static BigDecimal share(BigDecimal value, BigDecimal whole, int length) {
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : value.multiply(units(length)).divide(whole, 1, RoundingMode.HALF_UP);
  }

  private static String number(BigDecimal value) {
    BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString();
  }

  /** Text as it may stand in an element or a quoted attribute; what XML cannot hold is left out. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .filter(SvgPicture::allowedInXml)
        .forEach(
            character -> {
              switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(character);
              }
            });
    return escaped.toString();
  }

  private static boolean allowedInXml(int character) {
    return character >= 0x20
            && (character < 0xD800 || character > 0xDFFF)
            && character != 0xFFFE
            && character != 0xFFFF
        || character == '\t'
        || character == '\n';
  }

  enum Anchor {
    START,
    MIDDLE,
    END;

    private String svg() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What fills a shape or a letter. */
  enum Ink {
    TEXT("ink-text", "#1b2327"),
    MUTED("ink-muted", "#535f66"),
    TRACK("ink-track", "#e4eaec"),
    ACCEPTED("ink-accepted", "#0b5a63"),
    BEYOND("ink-beyond", "#07424a");

    private final String css;
    private final String colour;

    Ink(String css, String colour) {
      this.css = css;
      this.colour = colour;
    }
  }

  /** What draws a line. */
  enum Stroke {
    GRID("line-grid", "#d3dbdf", "1", ""),
    DUE("line-due", "#1b2327", "2.5", ""),
    LEVEL("line-due", "#1b2327", "2.5", "12 3 2 3"),
    ACCEPTED("line-accepted", "#0b5a63", "3", ""),
    EXPECTED("line-expected", "#74838b", "2", "8 4"),
    FORECAST("line-forecast", "#0b5a63", "3", "2 5");

    private final String css;
    private final String colour;
    private final String width;
    private final String dashing;

    Stroke(String css, String colour, String width, String dashing) {
      this.css = css;
      this.colour = colour;
      this.width = width;
      this.dashing = dashing;
    }

    private String dashes() {
      return dashing.isEmpty() ? "" : " stroke-dasharray=\"" + dashing + "\"";
    }
  }
}
