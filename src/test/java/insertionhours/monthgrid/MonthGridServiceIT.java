package insertionhours.monthgrid;

import static insertionhours.monthgrid.LenderWorld.APRIL;
import static insertionhours.monthgrid.LenderWorld.MARCH;
import static insertionhours.monthgrid.LenderWorld.drafting;
import static insertionhours.monthgrid.LenderWorld.lent;
import static insertionhours.monthgrid.LenderWorld.none;
import static insertionhours.monthgrid.LenderWorld.submitting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A month on all lots at once: all of it, or nothing. */
@ExtendWith(DatabaseExtension.class)
class MonthGridServiceIT {
  private final Rooms rooms;
  private final World world;
  private LenderWorld lender;

  MonthGridServiceIT(Rooms rooms, World world) {
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void populate(MovableClock clock) {
    clock.set(LocalDate.of(2026, 11, 23));
    lender = new LenderWorld(rooms, world, 3);
  }

  @Test
  void handsInOneDeclarationForEachLot() {
    List<Declaration> written =
        write(
            submitting(
                lender.entry(lot(2), lent("HEATING", "35"), lent("ELECTRICITY", "7.5")),
                none(lot(1), ZeroReason.SITE_STOPPED),
                lender.entry(lot(0), lent("HEATING", "12.25"))));

    assertThat(written).extracting(Declaration::lotId).containsExactly(id(2), id(1), id(0));
    assertThat(written)
        .extracting(Declaration::status)
        .containsExactly(
            DeclarationStatus.SUBMITTED, DeclarationStatus.ACCEPTED, DeclarationStatus.SUBMITTED);
    assertThat(written).extracting(Declaration::receiptNumber).doesNotContainNull();
    assertThat(written)
        .extracting(declaration -> declaration.hoursDeclared().toString())
        .containsExactly("42.5", "0", "12.25");
    assertThat(lender.kept()).hasSize(3);
  }

  @Test
  void keepsNothingWhenOneLotIsRefused() {
    lender.draft(lot(1), MARCH, "9");

    assertThatThrownBy(
            () ->
                write(
                    submitting(
                        lender.entry(lot(0), lent("HEATING", "35")),
                        lender.entry(lot(2), lent("HEATING", "7"), lent("HEATING", "8")))))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("PERSON_TWICE");
              assertThat(refusal.field()).isEqualTo("declarations[1].lines[1].trade");
            });
    assertThatThrownBy(
            () ->
                write(
                    submitting(
                        lender.entry(lot(0), lent("HEATING", "35")),
                        lender.entry(lot(1), lent("HEATING", "35")))))
        .isInstanceOfSatisfying(
            Conflict.class, refusal -> assertThat(refusal.existing()).isPresent());

    assertThat(lender.kept())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.status()).isEqualTo(DeclarationStatus.DRAFT);
              assertThat(kept.hoursDeclared()).isEqualTo(Hours.of(9));
            });
  }

  @Test
  void rewritesWhatIsBegunOrSentBackInItsVersion() {
    Declaration begun = lender.draft(lot(0), MARCH, "9");
    Declaration returned = lender.giveBack(lender.submitted(lot(1), MARCH, "20"));
    MonthDraft draft =
        submitting(
            lender.entry(lot(0), begun.version(), lent("HEATING", "10")),
            lender.entry(lot(1), returned.version(), lent("HEATING", "21")));

    assertThat(write(draft))
        .extracting(declaration -> declaration.hoursDeclared().toString())
        .containsExactly("10", "21");
    assertThat(lender.kept())
        .extracting(Declaration::receiptNumber)
        .allMatch(number -> number != null)
        .anyMatch(number -> number.endsWith("-2"));
    assertThatThrownBy(() -> write(draft)).isInstanceOf(Conflict.class);
    assertThat(lender.kept()).hasSize(2);
  }

  @Test
  void namesTheEntryThatItsLotOrMonthForbids() {
    Lot strange = world.awarded(lender.facilitator, lender.operation, 9, 100, world.company());
    Actor other = world.facilitator();
    Lot elsewhere = lender.lotElsewhere(other);
    Lot foreign =
        world.awarded(other, world.operation(other, world.authority()), 2, 9, world.company());

    assertRefused(MARCH, lender.declarant, foreign, "LOT_NOT_OF_ENTERPRISE");
    assertRefused(MARCH, lender.facilitator, elsewhere, "LOT_NOT_OF_ENTERPRISE");
    assertRefused(MARCH, lender.facilitator, strange, "NOT_ENGAGED");
    assertRefused(YearMonth.of(2026, 12), lender.declarant, lot(1), "MONTH_IN_FUTURE");
    assertRefused(YearMonth.of(2026, 1), lender.declarant, lot(1), "MONTH_TOO_EARLY");
    assertThatThrownBy(
            () ->
                write(
                    submitting(
                        lender.entry(lot(0), lent("HEATING", "1")),
                        lender.entry(lot(0), lent("HEATING", "2")))))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.field()).isEqualTo("declarations[1].lotId"));
    assertThat(lender.kept()).isEmpty();
  }

  @Test
  void otherFirmsAndFacilitatorsFindNothing() {
    Actor stranger = world.declarant(world.company());
    Actor otherFacilitator = world.facilitator();
    for (Actor actor : List.of(stranger, otherFacilitator)) {
      assertThatThrownBy(() -> lender.grid().month(actor, lender.lender.id(), MARCH))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () -> lender.grid().write(actor, lender.lender.id(), MARCH, lender.whole("7")))
          .isInstanceOf(NotFound.class);
    }
    assertThat(lender.kept()).isEmpty();
  }

  @Test
  void aFacilitatorSeesAndWritesTheLotsOfHerOrganisation() {
    lender.lotElsewhere(world.facilitator());

    assertThat(month(lender.declarant, MARCH).lots()).hasSize(4);
    EnterpriseMonth hers = month(lender.facilitator, MARCH);
    assertThat(hers.lots()).hasSize(3);
    assertThat(hers.onBehalf()).isTrue();
    assertThat(
            lender.grid().write(lender.facilitator, lender.lender.id(), MARCH, lender.whole("7")))
        .allMatch(Declaration::onBehalf);
  }

  @Test
  void showsWhatMayBeDeclaredAndWhatIsDeclared() {
    Declaration done = lender.submitted(lot(0), MARCH, "12");
    lender.submitted(lot(1), MARCH, "5");
    lender.draft(lot(1), APRIL, "6");

    EnterpriseMonth april = month(lender.declarant, APRIL);
    assertThat(april.editable()).hasSize(3);
    assertThat(april.lot(id(0)).orElseThrow().before().id()).isEqualTo(done.id());
    assertThat(april.lot(id(1)).orElseThrow().declared().hoursDeclared()).isEqualTo(Hours.of(6));
    assertThat(april.lot(id(2)).orElseThrow().before()).isNull();
    assertThat(month(lender.declarant, MARCH).handedIn())
        .extracting(lot -> lot.lot().id())
        .containsExactly(id(0), id(1));
    assertThat(month(lender.declarant, YearMonth.of(2026, 1)).lots()).isEmpty();
    assertThat(month(lender.declarant, YearMonth.of(2026, 12)).lots()).isEmpty();
  }

  @Test
  void leavesALotAwaitedAndRemovesTheDraftThatWasEmptied() {
    Declaration begun = lender.draft(lot(0), MARCH, "9");
    lender
        .grid()
        .writeFilled(
            lender.declarant,
            lender.lender.id(),
            MARCH,
            drafting(
                new MonthEntry(id(0), begun.version(), null, List.of()),
                lender.entry(lot(1)),
                lender.entry(lot(2), lent("HEATING", "3"))));

    assertThat(lender.kept()).extracting(Declaration::lotId).containsExactly(id(2));
  }

  @Test
  void asksWhyWhenOneThatWasSentBackIsEmptied() {
    lender.giveBack(lender.submitted(lot(1), MARCH, "20"));
    long version = lender.kept().get(0).version();

    assertThatThrownBy(
            () ->
                lender
                    .grid()
                    .writeFilled(
                        lender.declarant,
                        lender.lender.id(),
                        MARCH,
                        drafting(new MonthEntry(id(1), version, null, List.of()))))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.field()).isEqualTo("declarations[0].zeroReason"));
  }

  @RepeatedTest(3)
  void ofEightAtOnceOneHandsTheMonthIn() throws Exception {
    List<Callable<Object>> tries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      List<MonthEntry> entries = new ArrayList<>(lender.whole("7").declarations());
      if (i % 2 == 1) {
        Collections.reverse(entries);
      }
      tries.add(() -> write(new MonthDraft(true, entries)));
    }

    List<Object> outcomes = atOnce(tries);

    assertThat(outcomes).filteredOn(List.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Conflict.class::isInstance).hasSize(7);
    assertThat(lender.kept()).hasSize(3).allMatch(kept -> kept.receiptNumber() != null);
    assertThat(lender.kept()).allMatch(kept -> kept.hoursDeclared().equals(Hours.of(7)));
  }

  private void assertRefused(YearMonth month, Actor actor, Lot lot, String code) {
    MonthDraft draft =
        submitting(
            lender.entry(lot(0), lent("HEATING", "1")), lender.entry(lot, lent("HEATING", "1")));
    assertThatThrownBy(() -> lender.grid().write(actor, lender.lender.id(), month, draft))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).matches("declarations\\[[01]]\\.lotId");
            });
  }

  private EnterpriseMonth month(Actor actor, YearMonth month) {
    return lender.grid().month(actor, lender.lender.id(), month);
  }

  private List<Declaration> write(MonthDraft draft) {
    return lender.grid().write(lender.declarant, lender.lender.id(), MARCH, draft);
  }

  private Lot lot(int index) {
    return lender.lots.get(index);
  }

  private long id(int index) {
    return lot(index).id();
  }

  private static List<Object> atOnce(List<Callable<Object>> uses) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(uses.size());
    CyclicBarrier start = new CyclicBarrier(uses.size());
    try {
      List<Future<Object>> pending = new ArrayList<>();
      for (Callable<Object> use : uses) {
        pending.add(
            people.submit(
                () -> {
                  start.await();
                  try {
                    return use.call();
                  } catch (Conflict e) {
                    return e;
                  }
                }));
      }
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> outcome : pending) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    } finally {
      people.shutdown();
    }
  }
}
