package insertionhours.hours;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.correction;
import static insertionhours.hours.HoursWorld.lent;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.HoursWorld.supplement;
import static insertionhours.hours.HoursWorld.zero;
import static insertionhours.hours.Refusals.conflict;
import static insertionhours.hours.Refusals.notAllowed;
import static insertionhours.hours.Refusals.notFound;
import static insertionhours.hours.Refusals.rule;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.obligations.ObligationMove;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot be declared, with the code that says so. */
@ExtendWith(DatabaseExtension.class)
class DeclarationRefusalsIT {
  private static final DeclarationLineDraft HEATING = line("HEATING", "10");

  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private HoursWorld hours;

  DeclarationRefusalsIT(Rooms rooms, World world, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 11, 23));
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void refusesWhatDoesNotHoldTogether() {
    rule("zeroReason", "ZERO_REASON_NEEDED", () -> create(month(hours.holder, MARCH)));
    rule(
        "zeroReason",
        "ZERO_REASON_WITH_LINES",
        () ->
            create(
                new DeclarationDraft(
                    hours.holder.id(), MARCH, ZeroReason.LEAVE, null, List.of(HEATING))));
    rule("lines", "SUPPLEMENT_NEEDS_LINES", () -> create(supplement(hours.holder, MARCH)));
    rule(
        "lines[1].trade",
        "LINE_TWICE",
        () -> createOnBehalf(month(hours.holder, MARCH, HEATING, line("HEATING", "5"))));
    rule(
        "lines[0].hoursWorked",
        "LINE_WITHOUT_HOURS",
        () -> create(month(hours.holder, MARCH, line("HEATING", "0"))));
    rule(
        "lines[0].assignmentId",
        "UNKNOWN_ASSIGNMENT",
        () -> create(month(hours.holder, MARCH, assigned(7))));
    rule(
        "lines[1].correctsLineId",
        "CORRECTED_TWICE",
        () ->
            create(
                supplement(
                    hours.holder,
                    MARCH,
                    correction(5, "HEATING", "1"),
                    correction(5, "OTHER", "1"))));
  }

  @Test
  void takesALineOfTrainingAlone() {
    create(month(hours.holder, MARCH, line("HEATING", "0", "7")));
  }

  @Test
  void refusesEmployersThatDoNotLend() {
    Enterprise company = world.company();
    Enterprise ei = world.enterprise(EnterpriseKind.EI);
    rule("lines[0].employerId", "EMPLOYER_DOES_NOT_LEND", () -> createLent(company));
    rule("lines[0].employerId", "EMPLOYER_DOES_NOT_LEND", () -> createLent(ei));
    rule(
        "lines[0].employerId",
        "EMPLOYER_DOES_NOT_LEND",
        () ->
            createOnBehalf(
                month(
                    hours.holder,
                    MARCH,
                    new DeclarationLineDraft(
                        null,
                        999_999L,
                        "HEATING",
                        Modality.SECONDMENT,
                        BigDecimal.ONE,
                        null,
                        null,
                        null))));
    rule(
        "lines[0].employerId",
        "EMPLOYER_NEEDS_SECONDMENT",
        () ->
            createOnBehalf(
                month(
                    hours.holder,
                    MARCH,
                    new DeclarationLineDraft(
                        null,
                        hours.lender.id(),
                        "HEATING",
                        Modality.DIRECT_HIRE,
                        BigDecimal.ONE,
                        null,
                        null,
                        null))));
    rule(
        "lines[0].trade",
        "UNKNOWN_TRADE",
        () -> createOnBehalf(month(hours.holder, MARCH, line("X", "1"))));
    createLent(hours.lender);
  }

  @Test
  void refusesMonthsOutsideTheLotAndThePresence() {
    rule(
        "month",
        "MONTH_TOO_EARLY",
        () -> create(month(hours.holder, MARCH.minusMonths(2), HEATING)));
    rule(
        "month",
        "MONTH_IN_FUTURE",
        () -> create(month(hours.holder, YearMonth.of(2026, 12), HEATING)));
    create(month(hours.holder, YearMonth.of(2026, 2), HEATING));
    create(month(hours.holder, YearMonth.of(2026, 11), HEATING));
    Enterprise guest = world.company();
    present(guest, LocalDate.of(2026, 4, 30), LocalDate.of(2026, 6, 1));
    rule("month", "NOT_PRESENT", () -> createOnBehalf(month(guest, MARCH, HEATING)));
    rule("month", "NOT_PRESENT", () -> createOnBehalf(month(guest, MARCH.plusMonths(4), HEATING)));
    createOnBehalf(month(guest, MARCH.plusMonths(1), HEATING));
    createOnBehalf(month(guest, MARCH.plusMonths(3), HEATING));
  }

  @Test
  void refusesStrangers() {
    Enterprise stranger = world.company();
    rule("enterpriseId", "NOT_ENGAGED", () -> createOnBehalf(month(stranger, MARCH, HEATING)));
    rule("enterpriseId", "NOT_YOUR_ENTERPRISE", () -> create(month(stranger, MARCH, HEATING)));
    rule("enterpriseId", "NOT_YOUR_ENTERPRISE", () -> create(month(hours.lender, MARCH, HEATING)));
    notFound(() -> create(world.declarant(stranger), month(stranger, MARCH, HEATING)));
    notFound(() -> create(world.facilitator(), month(hours.holder, MARCH, HEATING)));
    notAllowed(
        "ONLY_ENGAGED_OR_FACILITATOR",
        () -> create(world.reader(hours.authority), month(hours.holder, MARCH, HEATING)));
  }

  @Test
  void refusesLotsThatDoNotRun() {
    Lot sized = world.calibrated(hours.facilitator, hours.operation, 2, 100);
    conflict(
        "LOT_NOT_AWARDED",
        () ->
            hours
                .declarations()
                .create(hours.facilitator, sized.id(), month(hours.holder, MARCH, HEATING)));
    Declaration draft = hours.drafted(MARCH, HEATING);
    hours.submitted(MARCH.plusMonths(1), HEATING);
    close();
    conflict("LOT_CLOSED_FOR_HOURS", () -> createOnBehalf(month(hours.holder, MARCH, HEATING)));
    conflict("LOT_CLOSED_FOR_HOURS", () -> hours.submit(hours.declarant, draft));
    conflict(
        "LOT_CLOSED_FOR_HOURS",
        () -> hours.declarations().change(hours.declarant, draft.id(), draft.toDraft(), 1));
  }

  @Test
  void keepsOneDeclarationAMonthAndPointsToIt() {
    Declaration first = hours.drafted(MARCH, HEATING);
    Refusals.duplicateOf(first.id(), () -> create(month(hours.holder, MARCH, HEATING)));
    Refusals.duplicateOf(
        first.id(), () -> createOnBehalf(zero(hours.holder, MARCH, ZeroReason.LEAVE)));
    conflict("SUPPLEMENT_TOO_EARLY", () -> create(supplement(hours.holder, MARCH, HEATING)));
    conflict(
        "SUPPLEMENT_TOO_EARLY",
        () -> create(supplement(hours.holder, MARCH.plusMonths(1), HEATING)));
    hours.accept(hours.submit(hours.declarant, first));
    Refusals.duplicateOf(first.id(), () -> create(month(hours.holder, MARCH, HEATING)));
    Declaration second = create(supplement(hours.holder, MARCH, HEATING));
    Refusals.duplicateOf(second.id(), () -> create(supplement(hours.holder, MARCH, HEATING)));
  }

  @Test
  void changesDraftsOnly() {
    Declaration draft = hours.drafted(MARCH, HEATING);
    DeclarationDraft content =
        hours.named(hours.declarant, month(hours.holder, MARCH, line("HEATING", "12.25")));
    Declaration changed = change(draft, content, draft.version());
    conflict("STALE_VERSION", () -> change(draft, content, draft.version()));
    rule(
        "month",
        "DECLARATION_MONTH_FIXED",
        () -> change(changed, month(hours.holder, MARCH.plusMonths(1), HEATING), 2));
    rule(
        "enterpriseId",
        "DECLARATION_ENTERPRISE_FIXED",
        () -> change(changed, month(hours.lender, MARCH, HEATING), 2));
    rule(
        "supplement",
        "DECLARATION_SUPPLEMENT_FIXED",
        () -> change(changed, supplement(hours.holder, MARCH, HEATING), 2));
    Declaration submitted = hours.submit(hours.declarant, changed);
    conflict("DECLARATION_FROZEN", () -> change(submitted, content, submitted.version()));
    conflict("ONLY_DRAFTS_REMOVED", () -> remove(submitted));
    conflict("DECLARATION_ALREADY_SUBMITTED", () -> hours.submit(hours.declarant, submitted));
    Declaration returned = hours.giveBack(submitted);
    conflict("ONLY_DRAFTS_REMOVED", () -> remove(returned));
    change(returned, content, returned.version());
  }

  @Test
  void isWithdrawnByTheSideThatSubmitted() {
    Declaration own = hours.submitted(MARCH, HEATING);
    notAllowed("WITHDRAWAL_BY_OTHER_SIDE", () -> withdraw(hours.facilitator, own));
    conflict("STALE_VERSION", () -> hours.submissions().withdraw(hours.declarant, own.id(), 1));
    Declaration draft = withdraw(hours.declarant, own);
    conflict("NOTHING_TO_WITHDRAW", () -> withdraw(hours.declarant, draft));
    Declaration onBehalf = hours.submit(world.colleague(hours.facilitator), draft);
    notAllowed("WITHDRAWAL_BY_OTHER_SIDE", () -> withdraw(hours.declarant, onBehalf));
    withdraw(hours.facilitator, onBehalf);
  }

  private Declaration create(DeclarationDraft draft) {
    return create(hours.declarant, draft);
  }

  private Declaration createOnBehalf(DeclarationDraft draft) {
    return create(hours.facilitator, draft);
  }

  private Declaration create(Actor actor, DeclarationDraft draft) {
    return hours.create(actor, draft);
  }

  private Declaration createLent(Enterprise employer) {
    return createOnBehalf(month(hours.holder, MARCH, lent(employer, "HEATING", "5")));
  }

  private Declaration change(Declaration declaration, DeclarationDraft draft, long version) {
    return hours.declarations().change(hours.declarant, declaration.id(), draft, version);
  }

  private void remove(Declaration declaration) {
    hours.declarations().remove(hours.declarant, declaration.id());
  }

  private Declaration withdraw(Actor actor, Declaration declaration) {
    return hours.submissions().withdraw(actor, declaration.id(), declaration.version());
  }

  private void present(Enterprise enterprise, LocalDate from, LocalDate to) {
    rooms
        .obligations()
        .awards()
        .award(
            hours.facilitator,
            hours.lot.id(),
            new AwardDraft(
                enterprise.id(),
                AwardRole.SUBCONTRACTOR,
                null,
                null,
                null,
                from,
                to,
                true,
                null,
                null,
                null));
  }

  private void close() {
    rooms
        .obligations()
        .obligations()
        .move(
            hours.facilitator,
            hours.lot.id(),
            new ObligationMove(LotStatus.CLOSED, ObligationOutcome.ACHIEVED, null));
  }

  private static DeclarationLineDraft assigned(long assignment) {
    return new DeclarationLineDraft(
        assignment, null, "HEATING", Modality.DIRECT_HIRE, BigDecimal.ONE, null, null, null);
  }
}
