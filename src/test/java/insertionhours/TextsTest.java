package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.texts.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts that readers see, and the templates that show them. */
class TextsTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern TEXT = Pattern.compile("\\{\\{[{#^&]?\\s*t\\.([A-Za-z0-9_.]+)\\s*}");
  private static final Pattern UNESCAPED =
      Pattern.compile("\\{\\{\\{\\s*(\\S+?)\\s*}|\\{\\{&\\s*(\\S+?)\\s*}");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(Messages.in(Locale.ENGLISH).keys())
        .containsExactlyElementsOf(Messages.in(Locale.FRENCH).keys());
  }

  @Test
  void noBundleRepeatsAKeyOfAnother() throws IOException {
    Set<String> seen = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    for (Path bundle : files("messages", "_fr.properties")) {
      Properties texts = new Properties();
      try (var reader = Files.newBufferedReader(bundle)) {
        texts.load(reader);
      }
      texts.stringPropertyNames().stream().filter(key -> !seen.add(key)).forEach(twice::add);
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void noApostropheSwallowsAnArgument() throws IOException {
    Set<String> swallowed = new TreeSet<>();
    for (Path bundle : files("messages", ".properties")) {
      Files.readAllLines(bundle).stream()
          .filter(line -> line.matches(".*(?<!')'\\{.*"))
          .forEach(line -> swallowed.add(bundle.getFileName() + ": " + line));
    }
    assertThat(swallowed).isEmpty();
  }

  @Test
  void templatesNameTextsThatExist() throws IOException {
    Messages messages = Messages.in(Locale.FRENCH);
    Set<String> missing = new TreeSet<>();
    for (Path template : files("", ".mustache")) {
      Matcher found = TEXT.matcher(Files.readString(template));
      while (found.find()) {
        if (!messages.has(found.group(1))) {
          missing.add(template.getFileName() + ": " + found.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void onlyPicturesAreNotEscaped() throws IOException {
    Set<String> open = new TreeSet<>();
    for (Path template : files("", ".mustache")) {
      Matcher found = UNESCAPED.matcher(Files.readString(template));
      while (found.find()) {
        String name = found.group(1) == null ? found.group(2) : found.group(1);
        if (!name.endsWith("icture")) {
          open.add(template.getFileName() + ": " + name);
        }
      }
    }
    assertThat(open).isEmpty();
  }

  private static Iterable<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> paths = Files.walk(RESOURCES.resolve(folder))) {
      return paths.filter(path -> path.toString().endsWith(ending)).toList();
    }
  }
}
