package insertionhours.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.frameworks.JointDebt.Member;
import insertionhours.frameworks.JointDebt.ShareBasis;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The joint debt of a group adds up, whatever was invoiced and done. */
class JointAccountTest {
  @Test
  void sharesByInvoicesAndBalancesInHoursAndEuros() {
    JointDebt debt =
        account(
                group(null, null, null),
                "400",
                Map.of(1L, "30", 2L, "100", 4L, "20", 5L, "50"),
                List.of(invoice(1, "500"), invoice(2, "300"), invoice(3, "150"), invoice(5, "50")),
                "20.04")
            .of(42);

    assertThat(debt.sharedBy()).isEqualTo(ShareBasis.INVOICES);
    assertThat(debt.hoursDone()).isEqualTo(Hours.of(200));
    assertThat(debt.members())
        .extracting(Member::share)
        .extracting(BigDecimal::toPlainString)
        .containsExactly("0.5", "0.3", "0.2");
    assertThat(debt.members())
        .extracting(Member::hoursDue)
        .containsExactly(Hours.of(200), Hours.of(120), Hours.of(80));
    assertThat(debt.members())
        .extracting(Member::hoursDone)
        .containsExactly(Hours.of(50), Hours.of(100), Hours.of(50));
    assertThat(debt.members())
        .extracting(Member::balance)
        .extracting(BigDecimal::toPlainString)
        .containsExactly("-50", "40", "10");
    assertThat(debt.members())
        .extracting(Member::balanceAmount)
        .extracting(BigDecimal::toPlainString)
        .containsExactly("-1002", "801.6", "200.4");
    assertThat(debt.members())
        .extracting(Member::remaining)
        .containsExactly(Hours.of(150), Hours.of(20), Hours.of(30));
  }

  @Test
  void sharesByAgreementElseAlikeWhereNothingIsInvoiced() {
    JointDebt agreed = account(group("0.5", null, "0.1"), "100", Map.of(), List.of(), null).of(42);
    assertThat(agreed.sharedBy()).isEqualTo(ShareBasis.AGREED_SHARES);
    assertThat(agreed.members())
        .extracting(Member::hoursDue)
        .containsExactly(Hours.of(50), Hours.of(40), Hours.of(10));
    assertThat(agreed.members()).extracting(Member::balanceAmount).containsOnlyNulls();

    JointDebt alike = account(group(null, null, null), "100", Map.of(), List.of(), null).of(42);
    assertThat(alike.sharedBy()).isEqualTo(ShareBasis.EQUAL);
    assertThat(alike.members())
        .extracting(Member::hoursDue)
        .containsExactly(Hours.of("33.34"), Hours.of("33.33"), Hours.of("33.33"));
  }

  @Test
  void balancesAddUpToNothingOverAnyInvoicesAndHours() {
    for (int seed = 1; seed <= 3000; seed++) {
      Random random = new Random(seed);
      List<Invoice> invoices = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        invoices.add(
            invoice(1 + random.nextInt(5), cents(random.nextInt(90_000_000) - 20_000_000)));
      }
      Map<Long, String> accepted = new HashMap<>();
      for (long firm = 1; firm <= 5; firm++) {
        accepted.put(firm, cents(random.nextInt(200_000)));
      }
      String cost = cents(1 + random.nextInt(9_999));
      Hours due = Hours.ofHundredths(random.nextInt(500_000));
      JointDebt debt =
          new JointAccount(
                  group(null, null, null),
                  due,
                  Hours.ofHundredths(random.nextInt(10_000)),
                  hours(accepted),
                  invoices,
                  EuroAmount.of(cost))
              .of(42);

      assertThat(sum(debt.members().stream().map(Member::balance).toList()))
          .as("hours, seed %d", seed)
          .isEqualByComparingTo("0");
      assertThat(sum(debt.members().stream().map(Member::balanceAmount).toList()))
          .as("euros, seed %d", seed)
          .isEqualByComparingTo("0");
      assertThat(Hours.sum(debt.members().stream().map(Member::hoursDue).toList()))
          .as("due, seed %d", seed)
          .isEqualTo(due);
      assertThat(Hours.sum(debt.members().stream().map(Member::hoursDone).toList()))
          .as("done, seed %d", seed)
          .isEqualTo(debt.hoursDone());
      for (Member member : debt.members()) {
        BigDecimal exact = member.balance().multiply(new BigDecimal(cost));
        assertThat(exact.subtract(member.balanceAmount()).abs())
            .as("a member's euros, seed %d", seed)
            .isLessThan(new BigDecimal("0.01"));
      }
    }
  }

  /** Members 1, 2 and 3; nobody engaged 4; 6 was engaged by 3 and has 5 lent to it. */
  private static HolderGroup group(String first, String second, String third) {
    return new HolderGroup(
        List.of(
            award(1, AwardRole.HOLDER, null, first),
            award(2, AwardRole.JOINT_HOLDER, null, second),
            award(3, AwardRole.JOINT_HOLDER, null, third),
            award(4, AwardRole.SUBCONTRACTOR, null, null),
            award(5, AwardRole.LENDING_EMPLOYER, 6L, null),
            award(6, AwardRole.SUBCONTRACTOR, 3L, null)));
  }

  private static Award award(long enterprise, AwardRole role, Long by, String share) {
    return new Award(
        enterprise,
        42,
        enterprise,
        "Entreprise " + enterprise,
        role,
        by,
        null,
        share == null ? null : new BigDecimal(share),
        null,
        null,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        1);
  }

  private static JointAccount account(
      HolderGroup group, String due, Map<Long, String> accepted, List<Invoice> all, String cost) {
    return new JointAccount(
        group,
        Hours.of(due),
        Hours.ZERO,
        hours(accepted),
        all,
        cost == null ? null : EuroAmount.of(cost));
  }

  private static Map<Long, Hours> hours(Map<Long, String> accepted) {
    Map<Long, Hours> hours = new HashMap<>();
    accepted.forEach((firm, value) -> hours.put(firm, Hours.of(value)));
    return hours;
  }

  private static Invoice invoice(long by, String amount) {
    return new Invoice(
        1, 42, by, "Entreprise " + by, "F", LocalDate.of(2026, 3, 1), new BigDecimal(amount), 1);
  }

  private static String cents(int value) {
    return BigDecimal.valueOf(value, 2).toPlainString();
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
