package insertionhours.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

  @Test
  void writesEveryKindOfCellTheFrenchWay() {
    byte[] bytes =
        CsvTable.bytes(
            List.of(
                List.of("Métier", "Heures", "Montant", "Taux", "Rang", "Jour", "Mois"),
                List.of(
                    "Réseaux",
                    Hours.of("1151.67"),
                    EuroAmount.of("450000"),
                    new BigDecimal("149.3"),
                    2,
                    LocalDate.of(2026, 5, 31),
                    YearMonth.of(2026, 5))));

    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFMétier;Heures;Montant;Taux;Rang;Jour;Mois\r\n"
                + "Réseaux;1151,67;450000,00;149,3;2;31/05/2026;05/2026\r\n");
  }

  @Test
  void beginsWithTheByteOrderMark() {
    assertThat(CsvTable.bytes(List.of())).containsExactly(0xEF, 0xBB, 0xBF);
  }

  @Test
  void leavesEmptyCellsEmpty() {
    assertThat(line("a", null, "", Hours.ZERO, null)).isEqualTo("a;;;0;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a;b|\"a;b\"",
        "dit \"oui\"|\"dit \"\"oui\"\"\"",
        "l'eau|\"l'eau\"",
        "=1+1|\"'=1+1\"",
        "-5|\"'-5\"",
        "simple|simple",
        "` bord `|\" bord \""
      })
  void quotesAndGuardsTexts(String text, String cell) {
    assertThat(line(text)).isEqualTo(cell);
  }

  @Test
  void quotesLineBreaks() {
    assertThat(line("a\r\nb")).isEqualTo("\"a\r\nb\"");
  }

  @Test
  void neverGuardsNumbers() {
    assertThat(line(new BigDecimal("-12.50"), -3, 7L)).isEqualTo("-12,50;-3;7");
    assertThat(line(new BigDecimal("1E+3"))).isEqualTo("1000");
  }

  @Test
  void writesRowAfterRow() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();

    new CsvTable(output).row("a").row().row("b", 1).flush();

    assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFa\r\n\r\nb;1\r\n");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatIllegalArgumentException().isThrownBy(() -> line(1.5));
  }

  @Test
  void reportsAnOutputThatRefuses() {
    CsvTable table =
        new CsvTable(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("closed");
              }
            });

    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(table::flush);
  }

  private static String line(Object... cells) {
    String table =
        new String(CsvTable.bytes(List.of(Arrays.asList(cells))), StandardCharsets.UTF_8);
    return table.substring(1, table.length() - 2);
  }
}
