package insertionhours.hours;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.correction;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.HoursWorld.supplement;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.measure.Hours;
import insertionhours.progress.LotProgress;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class CorrectionIT {
  private final Rooms rooms;
  private final World world;
  private HoursWorld hours;
  private Declaration first;

  CorrectionIT(Rooms rooms, World world) {
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    hours = new HoursWorld(rooms, world);
    first = hours.accepted(MARCH, line("HEATING", "100"), line("ELECTRICITY", "30"));
  }

  @Test
  void replacesTheLineOnceAccepted() {
    Declaration correction = submitted(correction(lineId(0), "SANITATION", "80"));
    assertTotals("210", "130");

    hours.accept(correction);

    assertTotals("110", "110");
    assertThat(find(first).lines())
        .extracting(DeclarationLine::replaced)
        .containsExactly(true, false);
    assertThat(rooms.hours().hours().all(hours.facilitator, hours.lot.id(), LotHoursFilter.ALL))
        .extracting(LotHoursLine::trade)
        .containsExactly("ELECTRICITY", "SANITATION");
  }

  @Test
  void replacesTheLineWithWhatIsAcceptedOfIt() {
    hours.acceptHours(submitted(correction(lineId(0), "HEATING", "90")), "60.5");

    assertTotals("120", "90.5");
  }

  @Test
  void leavesTheLineWhenRefused() {
    Declaration refused = hours.acceptHours(submitted(correction(lineId(0), "HEATING", "90")), "0");

    assertThat(refused.status()).isEqualTo(DeclarationStatus.PARTLY_ACCEPTED);
    assertThat(find(first).lines()).noneMatch(DeclarationLine::replaced);
    assertTotals("220", "130");
  }

  @Test
  void cancelsALineWithNoHours() {
    Declaration cancelled = hours.accept(submitted(correction(lineId(0), "HEATING", "0")));

    assertThat(cancelled.lines().get(0).status()).isEqualTo(LineStatus.ACCEPTED);
    assertTotals("30", "30");
  }

  @Test
  void isItselfCorrectedLater() {
    Declaration second = hours.accept(submitted(correction(lineId(0), "HEATING", "80")));
    rule(
        "lines[0].correctsLineId",
        "CORRECTS_UNKNOWN_LINE",
        () -> submitted(correction(lineId(0), "HEATING", "70")));

    hours.accept(submitted(correction(second.lines().get(0).id(), "HEATING", "70")));

    assertTotals("100", "100");
  }

  @Test
  void refersToAnAcceptedLineOfTheSameMonthAndFirm() {
    Declaration april = hours.accepted(MARCH.plusMonths(1), line("HEATING", "7"));
    Declaration lent =
        hours.accept(
            hours.submit(
                hours.lenderDeclarant,
                hours.create(
                    hours.lenderDeclarant, month(hours.lender, MARCH, line("HEATING", "9")))));
    Declaration refused = hours.acceptHours(submitted(line("TILING", "5")), "0");
    for (Declaration other : new Declaration[] {april, lent, refused}) {
      rule(
          "lines[0].correctsLineId",
          "CORRECTS_UNKNOWN_LINE",
          () -> submitted(correction(other.lines().get(0).id(), "HEATING", "1")));
    }
    rule(
        "lines[0].correctsLineId",
        "CORRECTION_NEEDS_SUPPLEMENT",
        () -> hours.drafted(MARCH.plusMonths(2), correction(lineId(0), "HEATING", "1")));
  }

  @Test
  void stopsCountingWhenReturnedOrWithdrawn() {
    Declaration correction = submitted(correction(lineId(0), "HEATING", "90"));
    hours.giveBack(correction);
    assertTotals("130", "130");
  }

  private Declaration submitted(DeclarationLineDraft... lines) {
    return hours.submit(
        hours.declarant, hours.create(hours.declarant, supplement(hours.holder, MARCH, lines)));
  }

  private Declaration find(Declaration declaration) {
    return hours.declarations().find(hours.declarant, declaration.id());
  }

  private long lineId(int index) {
    return first.lines().get(index).id();
  }

  private void assertTotals(String declared, String accepted) {
    LotProgress progress = rooms.progress().progress().of(hours.facilitator, hours.lot.id());
    assertThat(progress.declared()).isEqualTo(Hours.of(declared));
    assertThat(progress.accepted()).isEqualTo(Hours.of(accepted));
    LotHoursSum lines =
        rooms.hours().hours().sum(hours.facilitator, hours.lot.id(), LotHoursFilter.ALL);
    assertThat(lines.declared()).isEqualTo(Hours.of(declared));
    assertThat(lines.accepted()).isEqualTo(Hours.of(accepted));
    assertThat(rooms.hours().totals().rebuild()).isEmpty();
  }
}
