package insertionhours.frameworks;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.obligations.AwardRole;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the holders of a lot owe jointly, and what each of them has done of its part. The dues add
 * up to the lot's, the balances to 0, in hours and in euros.
 *
 * @param hoursDue in force today, 0 while none are known
 * @param hoursDone accepted, hours from before the tool among them
 * @param groupHourlyCost null when not agreed; then there are no balances in euros
 */
public record JointDebt(
    long lotId,
    Hours hoursDue,
    Hours hoursDone,
    EuroAmount groupHourlyCost,
    ShareBasis sharedBy,
    List<Member> members) {

  /** What the shares of the members go by. */
  public enum ShareBasis {
    /** What each has invoiced. */
    INVOICES,
    /** The shares entered with the awards. */
    AGREED_SHARES,
    EQUAL
  }

  /**
   * A holder or joint holder, with those it has engaged.
   *
   * @param share of the group, a fraction rounded half up to 4 decimals
   * @param hoursDue its part of the lot's
   * @param hoursDone accepted, of its own and of those that it engaged, directly or through others
   * @param remaining of its part, 0 beyond it
   * @param balance done less its share of what the group has done; below 0 it is behind the others
   * @param balanceAmount the same at the group's hourly cost, in euros
   */
  public record Member(
      long enterpriseId,
      String enterpriseName,
      AwardRole role,
      BigDecimal share,
      Hours hoursDue,
      Hours hoursDone,
      Hours remaining,
      BigDecimal balance,
      BigDecimal balanceAmount) {}
}
