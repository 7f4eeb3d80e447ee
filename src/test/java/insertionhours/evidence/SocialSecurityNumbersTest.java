package insertionhours.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialSecurityNumbersTest {
  private static final long SEED = 20260414;
  private static final int CASES = 20_000;
  private static final List<String> GAPS =
      List.of("", " ", ".", "-", " - ", "/", "\u00a0", "\u202f", "\u2011", "  ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 69 05 49 588 157 80",
        "269054958815780",
        "N° SS : 2690549588157",
        "Sécurité sociale2690549588157 clé 80",
        "NIR2690549588157",
        "1.85.12.2A.004.123",
        "1 85 12 2b 004 123",
        "2-69-05-49-588-157-80",
        "1\u202f85\u00a012 75 108 123",
        "7 55 32 99 123 456 57",
        "le 2 6 9 0 5 4 9 5 8 8 1 5 7 8 0 est à masquer",
        "Salariée 2690549588157 35,00 h"
      })
  void findsOne(String text) {
    assertThat(SocialSecurityNumbers.areIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2 69 05 49 588 157 81",
        "269054958815781",
        "Appelé au 06 12 34 56 78 puis au 01 85 12 75 10",
        "+33 6 12 34 56 78, +33 1 85 12 75 10",
        "0033185127510",
        "SIRET 123 456 789 01234",
        "SIRET 18005001500017",
        "SIRET 152 075 123 00012",
        "SIRET 152075123 00012",
        "TVA FR40123456789",
        "IBAN FR76 3000 6000 0112 3456 7890 189",
        "IBAN FR7630006000011234567890189",
        "IBAN FR1420041010050500013M02606",
        "RIB 30006 00001 12345678901 89",
        "Contrat CTR2024051234567",
        "Marché n° 2026-0451-03, avenant 2",
        "EAN 3274080005003",
        "du 01/02/2026 au 31/01/2027",
        "Total 151,2833333333333 heures",
        "Total 7.1833333333333 heures",
        "7 35 35 35 112 112",
        "1 200 heures pour 720 000 euros",
        "2 13 05 49 588 157 80"
      })
  void letsOtherNumbersPass(String text) {
    assertThat(SocialSecurityNumbers.areIn(text)).isFalse();
  }

  @Test
  void findsAnyNumberInAnyUsualManner() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      String[] groups = groups(random);
      String text = "Mme X " + String.join(GAPS.get(random.nextInt(GAPS.size())), groups) + ", CDD";
      assertThat(SocialSecurityNumbers.areIn(text)).as("seed %d: %s", SEED, text).isTrue();
    }
  }

  @Test
  void neverTakesASiretForOne() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      String siret = siret(random);
      Stream.of(
              siret,
              siret.replaceFirst("(.{3})(.{3})(.{3})", "$1 $2 $3 "),
              siret.replaceFirst("(.{9})", "$1 "),
              siret.replaceFirst("(.{3})(.{3})(.{3})", "$1.$2.$3."))
          .forEach(
              text ->
                  assertThat(SocialSecurityNumbers.areIn("SIRET : " + text + ", le 12/03/2026"))
                      .as("seed %d: %s", SEED, text)
                      .isFalse());
    }
  }

  @Test
  void neverTakesAnIbanForOne() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      String iban = "FR76" + digits(random, 23);
      Stream.of(iban, iban.replaceAll("(.{4})", "$1 "))
          .forEach(
              text ->
                  assertThat(SocialSecurityNumbers.areIn("IBAN " + text))
                      .as("seed %d: %s", SEED, text)
                      .isFalse());
    }
  }

  private static String[] groups(Random random) {
    String department =
        random.nextInt(9) == 0 ? "2A" : String.format("%02d", 1 + random.nextInt(95));
    String sex = random.nextBoolean() ? "1" : "2";
    String year = digits(random, 2);
    String month = String.format("%02d", 1 + random.nextInt(12));
    String commune = String.format("%03d", 1 + random.nextInt(900));
    String order = String.format("%03d", 1 + random.nextInt(999));
    long whole =
        Long.parseLong((sex + year + month + department + commune + order).replace("2A", "19"));
    String key = String.format("%02d", 97 - whole % 97);
    return random.nextInt(3) == 0
        ? new String[] {sex, year, month, department, commune, order}
        : new String[] {sex, year, month, department, commune, order, key};
  }

  /** Begins like a number of social security, which is the hardest case. */
  private static String siret(Random random) {
    return (random.nextBoolean() ? "1" : "2") + digits(random, 13);
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    random.ints(count, 0, 10).forEach(digits::append);
    return digits.toString();
  }
}
