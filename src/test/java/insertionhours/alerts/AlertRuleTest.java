package insertionhours.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.terms.FollowUpTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final FollowUpTerms USUAL = FollowUpTerms.usual(1, 2);

  @ParameterizedTest
  @CsvSource({
    "0, 0, NONE",
    "0, 0.01, RED",
    "39.99, 100, RED",
    "40, 100, AMBER",
    "69.99, 100, AMBER",
    "70, 100, NONE",
    "100, 100, NONE"
  })
  void warnsUnderTheThresholds(String accepted, String expected, AlertLevel level) {
    assertThat(alert("1000", expected, accepted, 300, null).level()).isEqualTo(level);
  }

  @Test
  void neverWarnsOfALotThatHasReachedItsDue() {
    LotAlert alert = alert("100", "1000", "100", 10, "35");

    assertThat(alert.level()).isEqualTo(AlertLevel.NONE);
    assertThat(alert.calls()).isFalse();
    assertThat(alert.hoursPerWeek()).isNull();
    assertThat(alert.priceTag()).isNull();
  }

  @Test
  void tellsWhatIsNeededEveryWeekAndWhatIsMissing() {
    LotAlert alert = alert("420", "300", "300", 70, "35");

    assertThat(alert.remaining()).isEqualTo(Hours.of(120));
    assertThat(alert.hoursPerWeek()).isEqualTo(Hours.of(12));
    assertThat(alert.ending()).isTrue();
    assertThat(alert.priceTag()).isEqualTo(EuroAmount.of("4200"));
  }

  @Test
  void tellsNoPaceOnceTheEndIsPast() {
    LotAlert alert = alert("490", "490", "70", -1, "35");

    assertThat(alert.hoursPerWeek()).isNull();
    assertThat(alert.ending()).isTrue();
    assertThat(alert.priceTag()).isEqualTo(EuroAmount.of("14700"));
  }

  @Test
  void goesByTheAuthoritysRateWhereTheContractNamesNone() {
    assertThat(alert("100", "100", "90", 30, null).priceTag()).isNull();
    LotAlert alert =
        AlertRule.of(standing("100", "100", "90", 30, null), withPenalty("200"), TODAY);
    assertThat(alert.priceTag()).isEqualTo(EuroAmount.of("2000"));
    assertThat(AlertRule.of(standing("100", "100", "90", 30, "35"), withPenalty("200"), TODAY))
        .extracting(LotAlert::priceTag)
        .isEqualTo(EuroAmount.of("350"));
  }

  @Test
  void keepsThePaceSufficientAndThePriceExact() {
    Random random = new Random(20261123);
    for (int i = 0; i < 2000; i++) {
      Hours due = Hours.ofHundredths(1 + random.nextInt(500_000));
      Hours accepted = Hours.ofHundredths(random.nextInt(600_000));
      int days = random.nextInt(700) - 50;
      LotAlert alert = alert(due.toString(), due.toString(), accepted.toString(), days, "35.5");
      String facts = due + " due, " + accepted + " accepted, " + days + " days left";
      if (alert.remaining().isZero()) {
        assertThat(alert.calls()).as(facts).isFalse();
        continue;
      }
      assertThat(
              alert
                  .priceTag()
                  .value()
                  .subtract(alert.remaining().value().multiply(new BigDecimal("35.5")))
                  .abs())
          .as(facts)
          .isLessThanOrEqualTo(new BigDecimal("0.005"));
      if (alert.hoursPerWeek() != null) {
        BigDecimal done =
            alert
                .hoursPerWeek()
                .value()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(7), 10, java.math.RoundingMode.DOWN);
        assertThat(done.add(new BigDecimal("0.000001")))
            .as(facts)
            .isGreaterThanOrEqualTo(alert.remaining().value());
      }
    }
  }

  private static LotAlert alert(
      String due, String expected, String accepted, int daysLeft, String penalty) {
    return AlertRule.of(standing(due, expected, accepted, daysLeft, penalty), USUAL, TODAY);
  }

  private static AlertRule.Standing standing(
      String due, String expected, String accepted, int daysLeft, String penalty) {
    return new AlertRule.Standing(
        1,
        Hours.of(due),
        Hours.of(expected),
        Hours.of(accepted),
        TODAY.plusDays(daysLeft),
        penalty == null ? null : EuroAmount.of(penalty));
  }

  private static FollowUpTerms withPenalty(String penalty) {
    return new FollowUpTerms(
        1,
        2,
        USUAL.calendar(),
        USUAL.daysToDeclare(),
        USUAL.amberBelow(),
        USUAL.redBelow(),
        USUAL.minimumHours(),
        EuroAmount.of(penalty),
        USUAL.hoursPerDay(),
        USUAL.hoursPerMonth(),
        USUAL.hoursPerYear(),
        null,
        null,
        null,
        1);
  }
}
