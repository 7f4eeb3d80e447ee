package insertionhours.frameworks;

import insertionhours.frameworks.JointDebt.Member;
import insertionhours.frameworks.JointDebt.ShareBasis;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.obligations.Award;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Draws up the joint debt of a group, exactly: parts are shared out in hundredths of an hour and in
 * cents, what rounding leaves going to the largest remainders.
 *
 * @param due of the lot
 * @param opening hours from before the tool, of which nobody knows whose they are: shared out as
 *     the debt is
 * @param accepted by enterprise
 * @param hourlyCost null when not agreed
 */
record JointAccount(
    HolderGroup group,
    Hours due,
    Hours opening,
    Map<Long, Hours> accepted,
    List<Invoice> invoices,
    EuroAmount hourlyCost) {

  JointDebt of(long lotId) {
    Shares shares = shares();
    int size = group.members().size();
    if (size == 0) {
      return new JointDebt(lotId, due, opening, hourlyCost, shares.basis(), List.of());
    }
    List<BigInteger> dues = Apportionment.of(hundredths(due), shares.weights());
    List<BigInteger> done = done(shares.weights());
    BigInteger total = done.stream().reduce(BigInteger.ZERO, BigInteger::add);
    List<BigInteger> owed = Apportionment.of(total, shares.weights());
    List<BigInteger> balances =
        IntStream.range(0, size).mapToObj(i -> done.get(i).subtract(owed.get(i))).toList();
    List<BigInteger> amounts =
        hourlyCost == null
            ? null
            : Apportionment.priced(balances, hourlyCost.value().unscaledValue());
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Award award = group.members().get(i);
      Hours part = hours(dues.get(i));
      Hours own = hours(done.get(i));
      members.add(
          new Member(
              award.enterpriseId(),
              award.enterpriseName(),
              award.role(),
              Amounts.plain(shares.fraction(i)),
              part,
              own,
              part.remainingAfter(own),
              Amounts.plain(decimal(balances.get(i))),
              amounts == null ? null : Amounts.plain(decimal(amounts.get(i)))));
    }
    return new JointDebt(lotId, due, hours(total), hourlyCost, shares.basis(), members);
  }

  /** By what was invoiced, else by what was agreed, else alike. */
  private record Shares(ShareBasis basis, List<BigDecimal> weights) {
    BigDecimal fraction(int member) {
      BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      return weights.get(member).divide(sum, 4, RoundingMode.HALF_UP);
    }

    boolean isPossible() {
      return weights.stream().anyMatch(weight -> weight.signum() > 0);
    }
  }

  private Shares shares() {
    Shares invoiced = new Shares(ShareBasis.INVOICES, invoiced());
    if (invoiced.isPossible()) {
      return invoiced;
    }
    Shares agreed = new Shares(ShareBasis.AGREED_SHARES, agreed());
    return agreed.isPossible()
        ? agreed
        : new Shares(
            ShareBasis.EQUAL, group.members().stream().map(member -> BigDecimal.ONE).toList());
  }

  /** A member whose credit notes outweigh its invoices has no part. */
  private List<BigDecimal> invoiced() {
    List<BigDecimal> sums = zeros();
    for (Invoice invoice : invoices) {
      int place = group.placeOf(invoice.enterpriseId());
      if (place < sums.size()) {
        sums.set(place, sums.get(place).add(invoice.amountExclTax()));
      }
    }
    return sums.stream().map(sum -> sum.max(BigDecimal.ZERO)).toList();
  }

  /** Members without a share of their own have in equal parts what the others leave. */
  private List<BigDecimal> agreed() {
    List<BigDecimal> given =
        group.members().stream().map(Award::hoursShare).filter(Objects::nonNull).toList();
    if (given.isEmpty()) {
      return List.of();
    }
    int silent = group.members().size() - given.size();
    BigDecimal left =
        BigDecimal.ONE
            .subtract(given.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
            .max(BigDecimal.ZERO);
    BigDecimal count = BigDecimal.valueOf(Math.max(1, silent));
    return group.members().stream()
        .map(member -> member.hoursShare() == null ? left : member.hoursShare().multiply(count))
        .toList();
  }

  private List<BigInteger> done(List<BigDecimal> weights) {
    List<BigInteger> done = new ArrayList<>(Apportionment.of(hundredths(opening), weights));
    accepted.forEach(
        (enterprise, hours) -> {
          int place = group.placeOf(enterprise);
          done.set(place, done.get(place).add(hundredths(hours)));
        });
    return done;
  }

  private List<BigDecimal> zeros() {
    List<BigDecimal> all = new ArrayList<>();
    group.members().forEach(member -> all.add(BigDecimal.ZERO));
    return all;
  }

  private static BigInteger hundredths(Hours hours) {
    return hours.value().unscaledValue();
  }

  private static BigDecimal decimal(BigInteger hundredths) {
    return new BigDecimal(hundredths, 2);
  }

  private static Hours hours(BigInteger hundredths) {
    return new Hours(decimal(hundredths));
  }
}
