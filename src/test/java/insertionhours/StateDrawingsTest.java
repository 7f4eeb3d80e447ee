package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.hours.DeclarationTransitions;
import insertionhours.obligations.ObligationTransitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The drawings of the states in the docs are those of the tables in the code. Run with
 * -Ddrawings=write to draw them anew.
 */
class StateDrawingsTest {
  private static final Path DRAWINGS = Path.of("docs", "states.md");

  @Test
  void theDocsShowTheTablesOfTheCode() throws IOException {
    String drawn = drawings();
    if ("write".equals(System.getProperty("drawings"))) {
      Files.writeString(DRAWINGS, drawn);
    }
    assertThat(Files.readString(DRAWINGS)).isEqualTo(drawn);
  }

  private static String drawings() {
    StringBuilder text = new StringBuilder();
    text.append("# States\n\n");
    text.append("Drawn from the tables in the code; a test keeps them equal.\n\n");
    text.append("## Obligation of a lot\n\n");
    text.append("A contract that already runs begins as RUNNING when it is taken over.\n\n");
    text.append("```mermaid\nstateDiagram-v2\n");
    text.append("  [*] --> DRAFT\n  [*] --> RUNNING: taken over\n");
    ObligationTransitions.TABLE.forEach(
        row ->
            text.append(
                "  %s --> %s: %s%n"
                    .formatted(
                        row.from(),
                        row.to(),
                        words(row.trigger())
                            + (row.saying() == ObligationTransitions.Saying.NOTHING
                                ? ""
                                : " with " + words(row.saying())))));
    text.append("```\n\n## Declaration\n\n```mermaid\nstateDiagram-v2\n  [*] --> DRAFT\n");
    DeclarationTransitions.TABLE.forEach(
        row ->
            text.append("  %s --> %s: %s%n".formatted(row.from(), row.to(), words(row.trigger()))));
    return text.append("```\n").toString();
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase().replace('_', ' ');
  }
}
