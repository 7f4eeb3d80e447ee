package insertionhours.validation;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.counting.Finding;
import insertionhours.counting.FindingCode;
import insertionhours.counting.ReasonCode;
import insertionhours.counting.RuleLevel;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.HoursWorld;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the rules of a lot say about hours of people, and what they forbid. */
@ExtendWith(DatabaseExtension.class)
class AcceptanceIT {
  private static final String HOURS = "lines[0].hoursAccepted";

  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private HoursWorld hours;

  AcceptanceIT(Rooms rooms, World world, Jdbi jdbi, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
    clock.set(LocalDate.of(2026, 11, 23));
  }

  @BeforeEach
  void populate() {
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void refusesHoursOfAPersonWhomNobodyHasAdmitted() {
    Assignment proposed = proposed();
    Declaration submitted = submitted(of(proposed, "HEATING", "100", "0"));
    assertThat(codes(submitted)).containsExactly(FindingCode.NOT_ADMITTED);
    rule(HOURS, "NOT_ADMITTED", () -> hours.accept(submitted));
    rule(HOURS, "NOT_ADMITTED", () -> hours.acceptHours(submitted, "1"));

    Declaration refused = hours.acceptHours(submitted, "0");

    assertThat(refused.status()).isEqualTo(DeclarationStatus.PARTLY_ACCEPTED);
    assertThat(rooms.hours().peopleTotals().rebuild()).isEmpty();
  }

  @Test
  void acceptsThemOnceAdmitted() {
    Assignment proposed = proposed();
    Declaration submitted = submitted(of(proposed, "HEATING", "100", "0"));
    admit(proposed, LocalDate.of(2026, 3, 31));

    assertThat(hours.accept(submitted).hoursAccepted()).isEqualTo(Hours.of(100));
    assertThat(codes(submitted(MARCH.plusMonths(1), of(proposed, "HEATING", "5", "0")))).isEmpty();
  }

  @Test
  void refusesHoursOfAMonthBeforeThePersonIsEligible() {
    Assignment person = proposed();
    admit(person, LocalDate.of(2026, 4, 1));
    Declaration submitted = submitted(of(person, "HEATING", "100", "0"));

    assertThat(codes(submitted)).containsExactly(FindingCode.OUTSIDE_ELIGIBILITY);
    rule(HOURS, "OUTSIDE_ELIGIBILITY", () -> hours.accept(submitted));

    policy("clock_level", "'WARNING'");
    assertThat(findings(submitted))
        .singleElement()
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(RuleLevel.WARNING));
    assertThat(hours.accept(submitted).status()).isEqualTo(DeclarationStatus.ACCEPTED);
  }

  @Test
  void warnsOfManyHoursAndAsksWhyBeyondTheCeiling() {
    Assignment person = admitted();
    hours.accept(submitted(of(person, "HEATING", "150", "0")));
    Declaration more = supplement(of(person, "OTHER", "40", "0"));
    assertThat(findings(more))
        .containsExactly(
            Finding.of(FindingCode.OVER_WARNING, RuleLevel.WARNING, Hours.of(190), Hours.of(180)));
    hours.accept(more);
    Declaration most = supplement(of(person, "TILING", "40", "0"));
    assertThat(findings(most))
        .containsExactly(
            Finding.of(FindingCode.OVER_CEILING, RuleLevel.WARNING, Hours.of(230), Hours.of(220)));

    rule("comment", "OVER_CEILING_NEEDS_COMMENT", () -> hours.accept(most));
    Decision explained =
        new Decision(most.version(), Verdict.ACCEPTED, null, null, "astreinte, vu au planning");
    assertThat(hours.decide(most, explained).hoursAccepted()).isEqualTo(Hours.of(40));
    assertThat(rooms.hours().peopleTotals().rebuild()).isEmpty();
  }

  @Test
  void takesAReasonCodeForHoursOverTheCeiling() {
    Declaration most = submitted(of(admitted(), "HEATING", "230", "0"));

    Declaration accepted =
        hours.decide(
            most,
            new Decision(most.version(), Verdict.ACCEPTED, null, ReasonCode.OVER_CEILING, null));

    assertThat(accepted.hoursAccepted()).isEqualTo(Hours.of(230));
    assertThat(accepted.reasonCode()).isEqualTo(ReasonCode.OVER_CEILING);
  }

  @Test
  void neverAcceptsMoreThanABlockingCeiling() {
    policy("ceiling_level", "'BLOCKING'");
    Assignment person = admitted();
    Declaration submitted =
        submitted(of(person, "HEATING", "200", "0"), of(person, "OTHER", "20.01", "0"));
    rule(
        HOURS,
        "OVER_CEILING",
        () ->
            hours.decide(
                submitted, new Decision(submitted.version(), Verdict.ACCEPTED, null, null, "vu")));

    hours.acceptHours(submitted, "200", "20");

    Declaration correction = supplement(corrects(submitted, 0, of(person, "HEATING", "201", "0")));
    rule(HOURS, "OVER_CEILING", () -> hours.accept(correction));
    assertThat(hours.acceptHours(correction, "200").hoursAccepted()).isEqualTo(Hours.of(200));
    assertThat(rooms.hours().peopleTotals().rebuild()).isEmpty();
  }

  @Test
  void countsTrainingUpToTheCap() {
    policy("training_cap", "0.25");
    Assignment person = admitted();
    Declaration submitted =
        submitted(of(person, "HEATING", "100", "20"), of(person, "OTHER", "8", "20"));
    assertThat(findings(submitted))
        .containsExactly(
            Finding.of(
                FindingCode.TRAINING_OVER_CAP, RuleLevel.BLOCKING, Hours.of(20), Hours.of(7)));
    refuses("lines[0].reasonCode", "LESS_NEEDS_REASON", submitted, "119", "15");
    refuses("lines[1].hoursAccepted", "TRAINING_OVER_CAP", submitted, "120", "15.01");

    Declaration accepted = hours.accept(submitted);

    assertThat(accepted.status()).isEqualTo(DeclarationStatus.ACCEPTED);
    assertThat(accepted.hoursAccepted()).isEqualTo(Hours.of(135));
    assertThat(rooms.hours().totals().rebuild()).isEmpty();
    assertThat(rooms.hours().peopleTotals().rebuild()).isEmpty();
    Declaration next = submitted(MARCH.plusMonths(1), of(person, "HEATING", "4", "10"));
    assertThat(hours.accept(next).hoursAccepted()).isEqualTo(Hours.of(5));
  }

  @Test
  void countsTrainingUpToAShareOfTheHoursDueOfTheLot() {
    policy("training_cap", "0.10");
    policy("training_base", "'HOURS_DUE'");
    Declaration first =
        submitted(of(admitted(), "HEATING", "0", "30"), of(admitted(), "HEATING", "0", "30"));

    assertThat(hours.accept(first).hoursAccepted()).isEqualTo(Hours.of(40));
    Declaration second = submitted(MARCH.plusMonths(1), of(admitted(), "HEATING", "0", "30"));
    assertThat(hours.accept(second).hoursAccepted()).isEqualTo(Hours.ZERO);
  }

  @Test
  void givesBackTheHoursOfAReplacedLine() {
    Assignment person = admitted();
    Declaration first = hours.accept(submitted(of(person, "HEATING", "100", "0")));

    hours.accept(supplement(corrects(first, 0, of(person, "HEATING", "60", "0"))));

    assertThat(monthOf(person)).isEqualByComparingTo("60");
    assertThat(rooms.hours().peopleTotals().rebuild()).isEmpty();
    jdbi.useHandle(
        handle -> {
          handle.execute("UPDATE assignment_month SET hours_worked = 61");
          handle.execute("UPDATE person_month SET hours_accepted = 7");
        });
    assertThat(rooms.hours().peopleTotals().rebuild()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(monthOf(person)).isEqualByComparingTo("60");
    assertThat(rooms.hours().peopleTotals().rebuild()).isEmpty();
  }

  @Test
  void tellsTheFacilitatorOfHoursOnAnotherLot() {
    Assignment here = admitted();
    var second = world.awarded(hours.facilitator, hours.operation, 2, 200, hours.holder);
    Assignment there = again(here, second.id());
    Declaration elsewhere =
        hours
            .declarations()
            .create(
                hours.declarant,
                second.id(),
                month(hours.holder, MARCH, of(there, "HEATING", "30", "0")));
    Declaration submitted = submitted(of(here, "HEATING", "100", "0"));
    assertThat(codes(submitted)).isEmpty();
    hours.submit(hours.declarant, elsewhere);

    assertThat(codes(submitted)).containsExactly(FindingCode.DUPLICATE_PERSON);
    assertThat(rooms.acceptance().findings().samePerson(hours.facilitator, submitted.id()))
        .singleElement()
        .satisfies(
            same -> {
              assertThat(same.declarationId()).isEqualTo(elsewhere.id());
              assertThat(same.lotNumber()).isEqualTo(2);
              assertThat(same.hoursDeclared()).isEqualTo(Hours.of(30));
            });
    assertThat(hours.accept(submitted).status()).isEqualTo(DeclarationStatus.ACCEPTED);
  }

  private void refuses(String field, String code, Declaration declaration, String... accepted) {
    rule(
        field,
        code,
        () ->
            hours.decide(
                declaration,
                new Decision(
                    declaration.version(),
                    Verdict.ACCEPTED,
                    List.of(
                        new LineDecision(
                            declaration.lines().get(0).id(), new BigDecimal(accepted[0]), null),
                        new LineDecision(
                            declaration.lines().get(1).id(),
                            new BigDecimal(accepted[1]),
                            ReasonCode.TRAINING_NOT_COUNTED)),
                    null,
                    null)));
  }

  private Assignment proposed() {
    return hours.crew.proposed(hours.declarant, hours.lot, hours.holder.id(), Modality.DIRECT_HIRE);
  }

  private Assignment admitted() {
    return hours.crew.admitted(hours.declarant, hours.lot, hours.holder.id(), Modality.DIRECT_HIRE);
  }

  private void admit(Assignment assignment, LocalDate from) {
    rooms
        .assignments()
        .assignments()
        .decide(
            hours.facilitator,
            assignment.id(),
            new AssignmentDecision(AssignmentStatus.ADMITTED, from, null, null));
  }

  /** The same person on another lot. */
  private Assignment again(Assignment of, long lotId) {
    var service = rooms.assignments().assignments();
    Assignment proposed =
        service.propose(
            hours.declarant,
            lotId,
            new AssignmentDraft(
                of.beneficiaryId(),
                of.employerId(),
                of.modality(),
                null,
                of.contracts(),
                of.proofs(),
                null,
                null));
    admit(proposed, hours.lot.startsOn());
    return service.find(hours.facilitator, proposed.id());
  }

  private static DeclarationLineDraft of(
      Assignment person, String trade, String worked, String training) {
    return line(trade, worked, training).of(person.id(), null);
  }

  private static DeclarationLineDraft corrects(
      Declaration declaration, int index, DeclarationLineDraft line) {
    return line.correcting(declaration.lines().get(index).id());
  }

  private Declaration submitted(DeclarationLineDraft... lines) {
    return submitted(MARCH, lines);
  }

  private Declaration submitted(YearMonth month, DeclarationLineDraft... lines) {
    return hours.submit(
        hours.declarant,
        hours
            .declarations()
            .create(hours.declarant, hours.lot.id(), month(hours.holder, month, lines)));
  }

  private Declaration supplement(DeclarationLineDraft... lines) {
    return hours.submit(
        hours.declarant,
        hours
            .declarations()
            .create(
                hours.declarant,
                hours.lot.id(),
                HoursWorld.supplement(hours.holder, MARCH, lines)));
  }

  private List<Finding> findings(Declaration declaration) {
    return rooms
        .acceptance()
        .findings()
        .review(hours.facilitator, declaration.id())
        .findings()
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<FindingCode> codes(Declaration declaration) {
    return findings(declaration).stream().map(Finding::code).toList();
  }

  private BigDecimal monthOf(Assignment person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT m.hours_accepted
                    FROM person_month m
                    JOIN beneficiary_scope s ON s.person_id = m.person_id
                    WHERE s.beneficiary_id = :id AND m.month = '2026-03-01'
                    """)
                .bind("id", person.beneficiaryId())
                .mapTo(BigDecimal.class)
                .one());
  }

  private void policy(String column, String value) {
    new LotPolicy(jdbi, hours.facilitator).set(hours.lot, column, value);
  }
}
