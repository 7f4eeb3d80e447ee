package insertionhours.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {
  private static final LocalDate BORN = LocalDate.of(1998, 4, 12);

  private final Fingerprints fingerprints = new Fingerprints("a key");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "D'Hôte-Martin, Éloïse, DHOTE MARTIN, ELOISE",
        "D’Hôte‑Martin, Éloïse, d hote martin, eloise",
        "Le Cœur, Anne-Marie, LECOEUR, Anne Marie",
        "Æbischer, Noël, aebischer, noel",
        "Groß, Zoé, GROSS, ZOE"
      })
  void areTheSameHoweverANameIsTyped(String last, String first, String asLast, String asFirst) {
    assertThat(fingerprints.of(1, last, first, BORN))
        .isEqualTo(fingerprints.of(1, asLast, asFirst, BORN))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void tellPeopleOrganisationsAndKeysApart() {
    String one = fingerprints.of(1, "Martin", "Luc", BORN);

    assertThat(one)
        .isNotEqualTo(fingerprints.of(1, "Martin", "Lucie", BORN))
        .isNotEqualTo(fingerprints.of(1, "MartinL", "uc", BORN))
        .isNotEqualTo(fingerprints.of(1, "Martin", "Luc", BORN.plusDays(1)))
        .isNotEqualTo(fingerprints.of(2, "Martin", "Luc", BORN))
        .isNotEqualTo(new Fingerprints("another key").of(1, "Martin", "Luc", BORN));
  }
}
