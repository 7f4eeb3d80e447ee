package insertionhours.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.json.StrictJson;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import insertionhours.obligations.ObligationMove;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.obligations.OpeningHours;
import insertionhours.obligations.RevisionDraft;
import insertionhours.obligations.TakeOver;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.problems.NotFound;
import insertionhours.testing.Crew;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import io.dropwizard.jackson.Jackson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class AchievementReportIT {
  private static final AskedPeriod ALL_ALONG = new AskedPeriod(null, YearMonth.of(2026, 11));

  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private final HoursTotals totals;
  private final AchievementReportService reports;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Actor reader;
  private Operation operation;
  private Enterprise holder;

  AchievementReportIT(Rooms rooms, World world, MovableClock clock, Jdbi jdbi) {
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
    this.totals = new HoursTotals(jdbi);
    this.reports = rooms.reports().service();
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 1, 15));
    facilitator = world.facilitator();
    authority = world.authority();
    reader = world.reader(authority);
    operation = world.operation(facilitator, authority);
    holder = world.company();
  }

  @Test
  void readsTheReferenceCase() {
    Lot heating = world.awarded(facilitator, operation, 1, 400, holder);
    Lot sewers = world.awarded(facilitator, operation, 2, 200, holder);
    totals.add(heating, "2026-03", "ELECTRICITY", "DIRECT_HIRE", "240");
    totals.add(heating, "2026-04", "PREMISES_CLEANING", "SUBCONTRACTING", "346");
    totals.add(sewers, "2026-05", "SANITATION", "SECONDMENT", "310");
    AchievementReport report = report(ALL_ALONG);
    assertThat(report.hoursDue()).isEqualTo(Hours.of(600));
    assertThat(report.hoursAcceptedToDate()).isEqualTo(Hours.of(896));
    assertThat(report.achievementRate().fraction()).isEqualByComparingTo("1.4933");
    assertThat(report.lots())
        .extracting(lot -> lot.achievementRate().percent().toPlainString())
        .containsExactly("146.5", "155.0");
    assertThat(report.cappedRate().fraction()).isEqualByComparingTo("1");
    assertThat(report.from()).isEqualTo(YearMonth.of(2026, 2));
    assertThat(report.byTrade())
        .containsExactly(
            new TradeHours("ELECTRICITY", Hours.of(240)),
            new TradeHours("PREMISES_CLEANING", Hours.of(346)),
            new TradeHours("SANITATION", Hours.of(310)));
  }

  @Test
  void countsThePeopleWithAcceptedHoursInThePeriodOnce() {
    Lot first = world.awarded(facilitator, operation, 1, 400, holder);
    Lot second = world.awarded(facilitator, operation, 2, 200, holder);
    Enterprise company = world.company();
    Operation foreign = world.operation(facilitator, world.authority());
    Lot elsewhere = world.awarded(facilitator, foreign, 1, 9, company);
    Crew crew = new Crew(rooms, facilitator);
    Assignment one = crew.admitted(facilitator, first, holder.id(), Modality.DIRECT_HIRE);
    Assignment same = crew.admitted(facilitator, second, holder.id(), Modality.DIRECT_HIRE);
    Assignment other = crew.admitted(facilitator, second, holder.id(), Modality.DIRECT_HIRE);
    Assignment without = crew.admitted(facilitator, first, holder.id(), Modality.DIRECT_HIRE);
    Assignment stranger = crew.admitted(facilitator, elsewhere, company.id(), Modality.DIRECT_HIRE);
    totals.merge(one, same);
    totals.addPerson(one, "2026-03", "10");
    totals.addPerson(one, "2026-04", "10");
    totals.addPerson(same, "2026-03", "20");
    totals.addPerson(other, "2026-05", "30");
    totals.addPerson(without, "2026-03", "0");
    totals.addPerson(stranger, "2026-03", "40");

    assertThat(report(ALL_ALONG).beneficiaries()).isEqualTo(2);
    assertThat(
            report(new AskedPeriod(YearMonth.of(2026, 3), YearMonth.of(2026, 4))).beneficiaries())
        .isEqualTo(1);
    assertThat(
            report(new AskedPeriod(YearMonth.of(2026, 6), YearMonth.of(2026, 7))).beneficiaries())
        .isZero();
  }

  @Test
  void usesTheFigureInForceAtTheEndOfThePeriod() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    revise(lot, 300, "2026-06-30");
    revise(lot, 500, "2026-09-01");
    revise(lot, 450, "2026-09-01");
    assertThat(dueUntil("2026-05")).isEqualTo(Hours.of(400));
    assertThat(dueUntil("2026-06")).isEqualTo(Hours.of(300));
    assertThat(dueUntil("2026-08")).isEqualTo(Hours.of(300));
    assertThat(dueUntil("2026-09")).isEqualTo(Hours.of(450));
  }

  @Test
  void tellsWhoDidTheHoursOfThePeriodMostFirst() {
    Lot heating = world.awarded(facilitator, operation, 1, 400, holder);
    Enterprise other = world.company();
    Lot sewers = world.awarded(facilitator, operation, 2, 200, other);
    totals.add(heating, "2026-02", "HEATING", "DIRECT_HIRE", "500");
    totals.add(heating, "2026-03", "HEATING", "DIRECT_HIRE", "5");
    totals.add(sewers, "2026-03", "HEATING", "DIRECT_HIRE", "7");
    totals.add(sewers, "2026-03", "SANITATION", "DIRECT_HIRE", "0.5");
    DetailedReport report =
        reports.inDetail(
            reader,
            authority.id(),
            null,
            new AskedPeriod(YearMonth.of(2026, 3), YearMonth.of(2026, 12)));
    assertThat(report.enterprises())
        .extracting(EnterpriseHours::id, EnterpriseHours::hoursAccepted)
        .containsExactly(tuple(other.id(), Hours.of("7.5")), tuple(holder.id(), Hours.of(5)));
    assertThat(report.report().hoursAccepted()).isEqualTo(Hours.of("12.5"));
  }

  @Test
  void setsApartWhatAwaitsADecision() {
    Lot heating = world.awarded(facilitator, operation, 1, 400, holder);
    Lot sewers = world.awarded(facilitator, operation, 2, 200, holder);
    totals.add(heating, "2026-03", "HEATING", "DIRECT_HIRE", "10");
    totals.awaiting(sewers, "2026-04", "12.5");
    totals.awaiting(sewers, "2026-06", "99");
    DetailedReport report =
        reports.inDetail(
            reader, authority.id(), null, new AskedPeriod(null, YearMonth.of(2026, 5)));
    assertThat(report.pending()).containsExactly(entry(sewers.id(), Hours.of("12.5")));
    assertThat(report.report().hoursAccepted()).isEqualTo(Hours.of(10));
    assertThat(report.report().hoursDeclared()).isEqualTo(Hours.of("22.5"));
  }

  @Test
  void drawsTheHoursExpectedByTheRevisionInForce() {
    Lot lot = world.awarded(facilitator, operation, 1, 365, holder);
    revise(lot, 730, "2026-04-15");
    DetailedReport report =
        reports.inDetail(
            reader,
            authority.id(),
            null,
            new AskedPeriod(YearMonth.of(2026, 1), YearMonth.of(2026, 5)));
    assertThat(report.curve()).as("none after the present month").isEmpty();
    clock.set(LocalDate.of(2026, 6, 1));
    assertThat(
            reports
                .inDetail(
                    reader,
                    authority.id(),
                    null,
                    new AskedPeriod(YearMonth.of(2026, 3), YearMonth.of(2026, 4)))
                .curve())
        .extracting(CurveMonth::expected)
        .containsExactly(Hours.of(59), Hours.of(178));
  }

  @Test
  void leavesOutWhatIsNotAskedFor() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    totals.add(lot, "2026-03", "HEATING", "DIRECT_HIRE", "10");
    totals.add(lot, "2026-12", "HEATING", "DIRECT_HIRE", "99");
    world.lot(facilitator, operation, 2, "HEATING");
    Lot elsewhere =
        world.awarded(facilitator, world.operation(facilitator, world.authority()), 1, 70, holder);
    totals.add(elsewhere, "2026-03", "HEATING", "DIRECT_HIRE", "77");
    AchievementReport report = report(ALL_ALONG);
    assertThat(report.lots()).extracting(LotAchievement::id).containsExactly(lot.id());
    assertThat(report.hoursAcceptedToDate()).isEqualTo(Hours.of(10));
    assertThat(report(new AskedPeriod(null, YearMonth.of(2026, 1))).operations()).isEmpty();
  }

  @Test
  void tellsLotsInPreparationApart() {
    world.calibrated(facilitator, operation, 1, 120);
    Lot inTender = world.calibrated(facilitator, operation, 2, 80);
    move(inTender, LotStatus.IN_TENDER, null);
    AchievementReport report = report(ALL_ALONG);
    assertThat(report.hoursInPreparation()).isEqualTo(Hours.of(200));
    assertThat(report.operations()).isEmpty();
    assertThat(report.from()).isEqualTo(report.to());
  }

  @Test
  void keepsTheHoursOfACancelledLotAndWhatItOwedUntilThePeriodBefore() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    totals.add(lot, "2026-03", "HEATING", "DIRECT_HIRE", "10");
    clock.set(LocalDate.of(2026, 6, 15));
    move(lot, LotStatus.CLOSED, ObligationOutcome.CANCELLED);
    AchievementReport report = report(ALL_ALONG);
    assertThat(report.hoursDue()).isEqualTo(Hours.ZERO);
    assertThat(report.hoursAcceptedToDate()).isEqualTo(Hours.of(10));
    assertThat(report(new AskedPeriod(YearMonth.of(2026, 6), YearMonth.of(2026, 8))).lots())
        .hasSize(1);
    assertThat(report(new AskedPeriod(YearMonth.of(2026, 7), YearMonth.of(2026, 8))).lots())
        .isEmpty();
  }

  @Test
  void countsTheHoursDoneBeforeALotWasTakenOver() {
    rooms
        .obligations()
        .takeOvers()
        .takeOver(
            facilitator,
            operation.id(),
            new TakeOver(
                1,
                "Lot",
                "HEATING",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                holder.id(),
                BigDecimal.valueOf(100),
                new OpeningHours(
                    new BigDecimal("40.5"), YearMonth.of(2025, 12), "Tableau du 31/12/2025")));
    AchievementReport report = report(ALL_ALONG);
    assertThat(report.hoursAcceptedToDate()).isEqualTo(Hours.of("40.5"));
    assertThat(report.hoursAccepted()).isEqualTo(Hours.ZERO);
    assertThat(report.lots().get(0).openingHours()).isEqualTo(Hours.of("40.5"));
    assertThat(report.byMonth()).isEmpty();
  }

  @Test
  void givesEachFacilitatorTheOwnPart() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    Actor other = world.facilitator();
    Lot others = world.awarded(other, world.operation(other, authority), 1, 50, holder);
    totals.add(lot, "2026-03", "HEATING", "DIRECT_HIRE", "10");
    totals.add(others, "2026-03", "HEATING", "DIRECT_HIRE", "5");
    assertThat(report(ALL_ALONG).scope()).isEqualTo(ReportScope.ALL);
    assertThat(report(ALL_ALONG).hoursDue()).isEqualTo(Hours.of(450));
    AchievementReport part = reports.of(other, authority.id(), null, ALL_ALONG);
    Grant grant = other.grants().get(0);
    assertThat(part.scope())
        .isEqualTo(
            new ReportScope(
                new NamedOrganisation(grant.organisationId(), grant.organisationName())));
    assertThat(part.hoursDue()).isEqualTo(Hours.of(50));
    assertThat(part.hoursAcceptedToDate()).isEqualTo(Hours.of(5));
  }

  @Test
  void letsOneWhoIsBothReadAll() {
    world.awarded(facilitator, operation, 1, 400, holder);
    Actor both =
        world.account(
            "Bea Both",
            facilitator.grants().get(0),
            new Grant(Role.AUTHORITY, authority.id(), authority.name()));
    assertThat(reports.of(both, authority.id(), null, ALL_ALONG).scope())
        .isEqualTo(ReportScope.ALL);
  }

  @Test
  void letsAFacilitatorOfTwoOrganisationsChoose() {
    Actor other = world.facilitator();
    world.awarded(facilitator, operation, 1, 400, holder);
    world.awarded(other, world.operation(other, authority), 1, 50, holder);
    Actor both = world.account("Bea Both", facilitator.grants().get(0), other.grants().get(0));
    long organisation = other.grants().get(0).organisationId();
    assertThat(reports.of(both, authority.id(), organisation, ALL_ALONG).hoursDue())
        .isEqualTo(Hours.of(50));
    assertThatThrownBy(() -> reports.of(facilitator, authority.id(), organisation, ALL_ALONG))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void hidesWhatIsNotOnesOwn() {
    world.awarded(facilitator, operation, 1, 400, holder);
    Stream.of(
            world.facilitator(),
            world.reader(world.authority()),
            world.declarant(holder),
            world.administrator())
        .forEach(
            stranger ->
                assertThatThrownBy(() -> reports.of(stranger, authority.id(), null, ALL_ALONG))
                    .isInstanceOf(NotFound.class));
    assertThatThrownBy(() -> reports.of(reader, 0, null, ALL_ALONG)).isInstanceOf(NotFound.class);
  }

  @Test
  void answersTheSameQuestionWithTheSameBytes() throws JsonProcessingException {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    clock.set(Instant.parse("2026-04-01T08:00:00.123456Z"));
    rooms.contracts().lots().touch(lot.id());
    ObjectMapper json = StrictJson.configure(Jackson.newObjectMapper());
    String before = json.writeValueAsString(report(ALL_ALONG));
    clock.set(LocalDate.of(2026, 10, 1));
    assertThat(json.writeValueAsString(report(ALL_ALONG))).isEqualTo(before);
    assertThat(report(ALL_ALONG).asOf()).isEqualTo("2026-04-01T08:00:00.123456Z");
  }

  @Test
  void listsTheAuthoritiesThatOneMayReportOn() {
    world.awarded(facilitator, operation, 1, 400, holder);
    ContractingAuthority second = world.authority();
    world.operation(facilitator, second);
    Actor other = world.facilitator();
    world.operation(other, world.authority());
    clock.set(LocalDate.of(2026, 11, 23));
    assertThat(listed(facilitator, null)).containsExactlyInAnyOrder(authority.id(), second.id());
    assertThat(listed(facilitator, second.name())).containsExactly(second.id());
    assertThat(reports.count(facilitator, null)).isEqualTo(2);
    assertThat(listed(reader, null)).containsExactly(authority.id());
    var first = reports.list(facilitator, null, new Slice(1, Cursor.START));
    var last = reports.list(facilitator, null, new Slice(1, Cursor.fromString(first.next())));
    assertThat(last.next()).isNull();
    assertThat(last.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
  }

  private List<Long> listed(Actor actor, String search) {
    return reports.all(actor, search).stream()
        .map(report -> report.contractingAuthority().id())
        .toList();
  }

  private AchievementReport report(AskedPeriod asked) {
    return reports.of(reader, authority.id(), null, asked);
  }

  private Hours dueUntil(String month) {
    return report(new AskedPeriod(null, YearMonth.parse(month))).hoursDue();
  }

  private void revise(Lot lot, long hours, String day) {
    rooms
        .obligations()
        .obligations()
        .revise(
            facilitator,
            lot.id(),
            new RevisionDraft(
                BigDecimal.valueOf(hours), LocalDate.parse(day), "Avenant", null, null, null));
  }

  private void move(Lot lot, LotStatus to, ObligationOutcome outcome) {
    rooms
        .obligations()
        .obligations()
        .move(facilitator, lot.id(), new ObligationMove(to, outcome, "Abandon"));
  }
}
