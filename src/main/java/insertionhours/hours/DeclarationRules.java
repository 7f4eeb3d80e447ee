package insertionhours.hours;

import static insertionhours.hours.DraftRules.field;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.TradeService;
import insertionhours.hours.DeclarationLineDao.Correctable;
import insertionhours.identity.Actor;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardService;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may declare what for which month. */
public final class DeclarationRules {
  private final DeclarationLineDao lines;
  private final NamedLines named;
  private final UnnamedLines unnamed;
  private final AwardService awards;
  private final EnterpriseService enterprises;
  private final TradeService trades;
  private final Clock clock;

  DeclarationRules(
      DeclarationLineDao lines,
      NamedLines named,
      UnnamedLines unnamed,
      AwardService awards,
      EnterpriseService enterprises,
      TradeService trades,
      Clock clock) {
    this.lines = lines;
    this.named = named;
    this.unnamed = unnamed;
    this.awards = awards;
    this.enterprises = enterprises;
    this.trades = trades;
    this.clock = clock;
  }

  /**
   * Whether the actor acts in the enterprise's stead. To somebody who only declares, another
   * enterprise answers as one that does not exist.
   *
   * @throws NotAllowed if the actor neither declares nor facilitates here
   */
  boolean onBehalf(Actor actor, Lot lot, long enterpriseId) {
    if (actor.declaresFor(enterpriseId)) {
      return false;
    }
    if (actor.facilitates(lot.facilitatorOrganisationId())) {
      return true;
    }
    if (awards.ofLot(lot.id()).stream().anyMatch(a -> actor.declaresFor(a.enterpriseId()))) {
      throw new RuleViolation("enterpriseId", "NOT_YOUR_ENTERPRISE");
    }
    throw new NotAllowed("ONLY_ENGAGED_OR_FACILITATOR");
  }

  public static void checkOpen(Lot lot) {
    if (lot.status() == null) {
      throw new Conflict("LOT_WITHOUT_CLAUSE");
    }
    if (lot.status() == LotStatus.CLOSED) {
      throw new Conflict("LOT_CLOSED_FOR_HOURS");
    }
    if (!lot.status().isAwarded()) {
      throw new Conflict("LOT_NOT_AWARDED", lot.status());
    }
  }

  /**
   * All that does not depend on the declaration alone.
   *
   * @param declarationId that is checked again, null for a new one
   * @return the declaration with what follows from its lines: the person of a line that is
   *     corrected, the employer of a person, the hours that an invoice stands for
   */
  DeclarationDraft check(Actor actor, Lot lot, DeclarationDraft draft, Long declarationId) {
    checkMonth(lot, draft);
    checkTrades(draft);
    Map<Integer, Correctable> corrected = new HashMap<>();
    List<DeclarationLineDraft> whole = new ArrayList<>();
    for (int i = 0; i < draft.lines().size(); i++) {
      DeclarationLineDraft line = draft.lines().get(i);
      if (line.employerId() != null) {
        checkLender(field(i, "employerId"), line.employerId());
      }
      if (line.corrects()) {
        Correctable before = corrected(field(i, "correctsLineId"), lot, draft, line);
        corrected.put(i, before);
        line = line.named() ? line : line.of(before.assignmentId(), line.employerId());
      }
      whole.add(line);
    }
    whole = unnamed.complete(actor, lot, draft.enterpriseId(), whole, corrected);
    whole = named.complete(actor, lot, draft, whole, declarationId);
    return draft.with(whole);
  }

  private void checkMonth(Lot lot, DeclarationDraft draft) {
    List<Award> engaged = awards.ofEnterprise(lot.id(), draft.enterpriseId());
    if (engaged.isEmpty()) {
      throw new RuleViolation("enterpriseId", "NOT_ENGAGED");
    }
    YearMonth present = YearMonth.now(clock);
    if (draft.month().isBefore(lot.firstMonth())) {
      throw new RuleViolation("month", "MONTH_TOO_EARLY", lot.firstMonth());
    }
    if (draft.month().isAfter(present)) {
      throw new RuleViolation("month", "MONTH_IN_FUTURE", present);
    }
    if (engaged.stream().noneMatch(award -> award.isPresentIn(draft.month()))) {
      throw new RuleViolation("month", "NOT_PRESENT", draft.month());
    }
  }

  private void checkTrades(DeclarationDraft draft) {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < draft.lines().size(); i++) {
      String trade = draft.lines().get(i).trade();
      if (known.add(trade)) {
        trades.known(field(i, "trade"), trade);
      }
    }
  }

  private void checkLender(String field, long employerId) {
    boolean lends;
    try {
      lends = enterprises.find(employerId).kind().lendsStaff();
    } catch (NotFound e) {
      lends = false;
    }
    if (!lends) {
      throw new RuleViolation(field, "EMPLOYER_DOES_NOT_LEND");
    }
  }

  private Correctable corrected(
      String field, Lot lot, DeclarationDraft draft, DeclarationLineDraft line) {
    if (!draft.isSupplement()) {
      throw new RuleViolation(field, "CORRECTION_NEEDS_SUPPLEMENT");
    }
    return lines
        .correctable(line.correctsLineId(), lot.id(), draft.enterpriseId(), draft.month())
        .orElseThrow(() -> new RuleViolation(field, "CORRECTS_UNKNOWN_LINE"));
  }
}
