package insertionhours.frameworks;

import insertionhours.texts.Formats;
import insertionhours.web.PageContext;
import java.math.BigDecimal;
import java.util.List;

/** The joint debt of a group, worded. */
public final class JointDebtPart {
  private static final String NONE = "–";

  /** A member, or the total without name. */
  public record Row(
      String name,
      String role,
      String share,
      String due,
      String done,
      String remaining,
      String balance,
      String amount) {}

  private final PageContext page;
  private final JointDebt debt;

  JointDebtPart(PageContext page, JointDebt debt) {
    this.page = page;
    this.debt = debt;
  }

  /** How it is shared, in one sentence. */
  public String rule() {
    return page.text("frameworks.debt.sharedBy." + debt.sharedBy());
  }

  public String cost() {
    return debt.groupHourlyCost() == null
        ? page.text("frameworks.debt.noCost")
        : page.text("frameworks.debt.cost", debt.groupHourlyCost());
  }

  public List<Row> rows() {
    return debt.members().stream().map(this::row).toList();
  }

  public Row total() {
    Formats formats = page.formats();
    return new Row(
        null,
        null,
        formats.share(BigDecimal.ONE),
        formats.hours(debt.hoursDue()),
        formats.hours(debt.hoursDone()),
        null,
        hours(sum(debt.members().stream().map(JointDebt.Member::balance).toList())),
        debt.groupHourlyCost() == null
            ? NONE
            : Amounts.worded(
                formats,
                sum(debt.members().stream().map(JointDebt.Member::balanceAmount).toList())));
  }

  private Row row(JointDebt.Member member) {
    Formats formats = page.formats();
    return new Row(
        member.enterpriseName(),
        page.messages().label(member.role()),
        formats.share(member.share()),
        formats.hours(member.hoursDue()),
        formats.hours(member.hoursDone()),
        formats.hours(member.remaining()),
        hours(member.balance()),
        member.balanceAmount() == null
            ? NONE
            : signed(member.balanceAmount(), Amounts.worded(formats, member.balanceAmount())));
  }

  private String hours(BigDecimal balance) {
    String number = page.formats().number(balance.abs()) + Formats.NO_BREAK + "h";
    return balance.signum() < 0 ? "−" + number : signed(balance, number);
  }

  private static String signed(BigDecimal value, String worded) {
    return value.signum() > 0 ? "+" + worded : worded;
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
