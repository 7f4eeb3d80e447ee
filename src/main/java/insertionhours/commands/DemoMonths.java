package insertionhours.commands;

import static insertionhours.commands.DemoContracts.line;

import insertionhours.contracts.Lot;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** The months of a lot of the demonstration: declared, decided, forgotten, mended. */
final class DemoMonths {
  /** Of a hundred months that are over: the last one, and the one before. */
  private static final int FORGOTTEN_LAST = 9;

  private static final int FORGOTTEN_BEFORE = 5;

  private static final String WHOLE_MONTH = "151.67";
  private static final BigDecimal LEAST_QUARTERS = BigDecimal.valueOf(28);
  private static final BigDecimal MOST_QUARTERS = BigDecimal.valueOf(3600);

  private final DemoParties parties;
  private final DemoContracts acts;
  private final DemoStory story;
  private final Random random;
  private final LocalDate today;
  private final YearMonth present;

  DemoMonths(
      DemoParties parties, DemoContracts acts, DemoStory story, Random random, LocalDate today) {
    this.parties = parties;
    this.acts = acts;
    this.story = story;
    this.random = random;
    this.today = today;
    this.present = YearMonth.from(today);
  }

  /**
   * @param lot in a box that an earlier event fills
   * @param end the last month worked, null for a lot that still runs
   */
  void write(Actor facilitator, Lot[] lot, YearMonth start, YearMonth end, List<DemoFirm> firms) {
    int zeal = 40 + random.nextInt(120);
    for (DemoFirm firm : firms) {
      YearMonth last = end == null || end.isAfter(present) ? present.minusMonths(1) : end;
      for (YearMonth month = start; !month.isAfter(last); month = month.plusMonths(1)) {
        boolean recent = end == null && month.equals(last);
        boolean before = end == null && month.equals(last.minusMonths(1));
        int forgotten = recent ? FORGOTTEN_LAST : before ? FORGOTTEN_BEFORE : 0;
        write(facilitator, lot, firm, month, recent, forgotten, zeal / firms.size());
      }
    }
  }

  private void write(
      Actor facilitator,
      Lot[] lot,
      DemoFirm firm,
      YearMonth month,
      boolean recent,
      int forgotten,
      int zeal) {
    int chance = random.nextInt(100);
    int share = 70 + random.nextInt(60);
    if (chance < forgotten) {
      return;
    }
    Declaration[] declared = new Declaration[1];
    story.on(
        onDay(month, 3 + chance % 10),
        () -> declared[0] = declare(lot[0], firm, month, chance, zeal * share / 100, recent));
    boolean waits = recent && chance >= 25 && chance < 75;
    if (!waits) {
      story.on(
          onDay(month, 14 + chance % 8),
          () -> decide(facilitator, lot[0], firm, declared[0], chance));
    }
  }

  private LocalDate onDay(YearMonth month, int day) {
    LocalDate date = month.plusMonths(1).atDay(day);
    return date.isAfter(today) ? today : date;
  }

  private Declaration declare(
      Lot lot, DemoFirm firm, YearMonth month, int chance, int zeal, boolean recent) {
    Actor actor = chance % 12 == 0 ? facilitatorOf(lot) : parties.actors.of(firm.enterprise());
    if (chance % 25 == 7) {
      acts.nothing(actor, lot, firm.enterprise(), month, ZeroReason.SITE_STOPPED);
      return null;
    }
    DeclarationLineDraft line = line(lot.trade(), firm.modality(), hours(lot, firm, zeal));
    Declaration draft = acts.draft(actor, lot, firm.enterprise(), month, line);
    return recent && chance >= 25 && chance < 40 ? draft : acts.submit(actor, draft);
  }

  private Actor facilitatorOf(Lot lot) {
    return parties.facilitator.facilitates(lot.facilitatorOrganisationId())
        ? parties.facilitator
        : parties.otherFacilitator;
  }

  private void decide(Actor facilitator, Lot lot, DemoFirm firm, Declaration declared, int chance) {
    if (declared == null) {
      return;
    }
    Hours hours = declared.lines().get(0).hoursWorked();
    if (chance % 14 == 3 && hours.isMoreThan(Hours.of(8))) {
      String less = hours.remainingAfter(Hours.of(7)).toString();
      acts.acceptLess(facilitator, declared, less, ReasonCode.NO_PROOF);
      if (chance % 28 == 3) {
        supplement(facilitator, lot, firm, declared);
      }
    } else if (chance % 33 == 5) {
      acts.giveBack(facilitator, declared, ReasonCode.ARITHMETIC, null);
      if (declared.month().isBefore(present.minusMonths(2))) {
        acts.accept(facilitator, sentAgain(firm, declared));
      }
    } else {
      acts.accept(facilitator, declared);
    }
  }

  private Declaration sentAgain(DemoFirm firm, Declaration returned) {
    Actor actor = parties.actors.of(firm.enterprise());
    Declaration now = acts.services().hours().declarations().find(actor, returned.id());
    return acts.submit(actor, now);
  }

  /** The proof has been found: the whole figure after all. */
  private void supplement(Actor facilitator, Lot lot, DemoFirm firm, Declaration first) {
    Actor actor = parties.actors.of(firm.enterprise());
    DeclarationLine proven = first.lines().get(0);
    var draft =
        new DeclarationDraft(
            firm.enterprise().id(),
            first.month(),
            null,
            true,
            List.of(proven.toDraft().correcting(proven.id())));
    Declaration supplement =
        acts.submit(actor, acts.services().hours().declarations().create(actor, lot.id(), draft));
    if (first.month().isBefore(present.minusMonths(2))) {
      acts.accept(facilitator, supplement);
    }
  }

  /** Quarters of an hour, around what the lot owes in a month. */
  private String hours(Lot lot, DemoFirm firm, int zealPercent) {
    if (firm.modality() == Modality.SECONDMENT && random.nextInt(6) == 0) {
      return WHOLE_MONTH;
    }
    BigDecimal quarters =
        acts.hoursDue(facilitatorOf(lot), lot)
            .value()
            .multiply(BigDecimal.valueOf(4L * zealPercent))
            .divide(BigDecimal.valueOf(15L * 100), 0, RoundingMode.HALF_UP);
    return quarters
        .max(LEAST_QUARTERS)
        .min(MOST_QUARTERS)
        .divide(BigDecimal.valueOf(4))
        .toPlainString();
  }
}
