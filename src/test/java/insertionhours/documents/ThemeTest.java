package insertionhours.documents;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.documents.SvgPicture.Ink;
import insertionhours.documents.SvgPicture.Stroke;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

  @ParameterizedTest
  @ValueSource(strings = {"theme.css", "app.js"})
  void loadsNothingFromElsewhere(String asset) throws IOException {
    assertThat(read(asset)).doesNotContain("http:", "https:", "url(", "@import", "@font-face");
  }

  @Test
  void givesAColourToEveryClassOfThePictures() throws IOException {
    SvgPicture all = new SvgPicture("all").hatching();
    for (Ink ink : Ink.values()) {
      all.circle(ink, BigDecimal.ONE, BigDecimal.ONE, 1);
    }
    for (Stroke stroke : Stroke.values()) {
      all.line(stroke, "0,0 1,1");
    }
    String theme = read("theme.css");

    assertThat(
            Pattern.compile("class=\"((?:ink|line)-\\w+)\"")
                .matcher(all.markup("t", "d", 9))
                .results())
        .isNotEmpty()
        .allSatisfy(found -> assertThat(theme).contains(".picture ." + found.group(1)));
  }

  private static String read(String asset) throws IOException {
    try (InputStream stream = ThemeTest.class.getResourceAsStream("/assets/" + asset)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
