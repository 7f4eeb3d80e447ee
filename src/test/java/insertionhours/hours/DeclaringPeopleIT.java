package insertionhours.hours;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.correction;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.HoursWorld.supplement;
import static insertionhours.hours.Refusals.duplicateOf;
import static insertionhours.hours.Refusals.notFound;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose hours may be declared, by whom, and how often. */
@ExtendWith(DatabaseExtension.class)
class DeclaringPeopleIT {
  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private HoursWorld hours;
  private Assignment ours;

  DeclaringPeopleIT(Rooms rooms, World world, Jdbi jdbi) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
  }

  @BeforeEach
  void populate(MovableClock clock) {
    clock.set(LocalDate.of(2026, 11, 23));
    hours = new HoursWorld(rooms, world);
    ours = person(hours.declarant, hours.holder, Modality.DIRECT_HIRE);
  }

  @Test
  void aDeclarantNamesPeopleAndAFacilitatorNeedNot() {
    rule(
        "lines[1].assignmentId",
        "ASSIGNMENT_NEEDED",
        () -> declare(hours.declarant, of(ours, "HEATING", "10"), line("OTHER", "5")));

    Declaration total = declare(hours.facilitator, line("OTHER", "5"));

    assertThat(total.lines().get(0).beneficiary()).isNull();
    rule("lines[0].assignmentId", "ASSIGNMENT_NEEDED", () -> hours.submit(hours.declarant, total));
    hours.submit(hours.facilitator, total);
  }

  @Test
  void namesThePersonToThoseWhoMaySeeThem() {
    Declaration declared =
        hours.submit(hours.declarant, declare(hours.declarant, of(ours, "HEATING", "10")));

    assertThat(declared.lines().get(0).beneficiary())
        .isEqualTo(new NamedPerson(ours.beneficiaryId(), ours.lastName(), ours.firstName()));
    assertThat(behind(hours.facilitator).beneficiary().lastName()).isEqualTo(ours.lastName());
    assertThat(behind(hours.facilitator).assignmentId()).isEqualTo(ours.id());
    for (Actor other : List.of(hours.declarant, world.reader(hours.authority))) {
      assertThat(behind(other).beneficiary()).isNull();
      assertThat(behind(other).assignmentId()).isNull();
    }
    notFound(() -> hours.declarations().find(hours.lenderDeclarant, declared.id()));
  }

  @Test
  void refusesPeopleOfOthersAndOfOtherLots() {
    Assignment theirs = person(hours.lenderDeclarant, hours.lender, Modality.SECONDMENT);
    Lot second = world.awarded(hours.facilitator, hours.operation, 2, 100, hours.holder);
    Assignment elsewhere =
        hours.crew.admitted(hours.declarant, second, hours.holder.id(), Modality.DIRECT_HIRE);
    DeclarationLineDraft lent = HoursWorld.lent(hours.lender, "HEATING", "5");

    for (Actor actor : List.of(hours.declarant, hours.facilitator)) {
      rule(
          "lines[0].assignmentId",
          "UNKNOWN_ASSIGNMENT",
          () -> declare(actor, lent.of(theirs.id(), hours.lender.id())));
    }
    for (long unknown : new long[] {elsewhere.id(), 999_999}) {
      for (Actor actor : List.of(hours.declarant, hours.facilitator)) {
        rule(
            "lines[0].assignmentId",
            "UNKNOWN_ASSIGNMENT",
            () -> declare(actor, line("HEATING", "5").of(unknown, null)));
      }
    }
    Assignment known = person(hours.facilitator, hours.lender, Modality.SECONDMENT);
    rule(
        "lines[0].assignmentId",
        "UNKNOWN_ASSIGNMENT",
        () -> declare(hours.declarant, lent.of(known.id(), null)));
    declare(hours.facilitator, lent.of(known.id(), null));
  }

  @Test
  void fillsTheEmployerOfLentPeopleAndHoldsTheRestToThePerson() {
    Assignment lent = person(hours.declarant, hours.lender, Modality.SECONDMENT);
    DeclarationLineDraft five = HoursWorld.lent(hours.lender, "HEATING", "5");
    Enterprise other = world.enterprise(EnterpriseKind.GEIQ);

    rule(
        "lines[0].employerId",
        "EMPLOYER_OF_ASSIGNMENT",
        () -> declare(hours.declarant, five.of(lent.id(), other.id())));
    rule(
        "lines[0].modality",
        "MODALITY_OF_ASSIGNMENT",
        () -> declare(hours.declarant, line("HEATING", "5").of(lent.id(), null)));
    Declaration declared = declare(hours.declarant, five.of(lent.id(), null));

    assertThat(declared.lines().get(0).employerId()).isEqualTo(hours.lender.id());
    Assignment own = person(hours.lenderDeclarant, hours.lender, Modality.SECONDMENT);
    Declaration byLender =
        hours.create(hours.lenderDeclarant, month(hours.lender, MARCH, five.of(own.id(), null)));
    assertThat(byLender.lines().get(0).employerId()).isNull();
  }

  @Test
  void countsAPersonOnceAMonthAndTradeOnTheLot() {
    rule(
        "lines[1].trade",
        "PERSON_TWICE",
        () -> declare(hours.declarant, of(ours, "HEATING", "10"), of(ours, "HEATING", "1")));
    Assignment lent = person(hours.declarant, hours.lender, Modality.SECONDMENT);
    DeclarationLineDraft five = HoursWorld.lent(hours.lender, "HEATING", "5").of(lent.id(), null);
    Declaration first =
        hours.accept(
            hours.submit(
                hours.declarant,
                declare(hours.declarant, of(ours, "HEATING", "10"), of(ours, "OTHER", "2"), five)));

    duplicateOf(
        first.id(), () -> hours.create(hours.lenderDeclarant, month(hours.lender, MARCH, five)));
    duplicateOf(
        first.id(), () -> hours.create(hours.declarant, supplementOf(of(ours, "HEATING", "1"))));
    hours.create(hours.declarant, supplementOf(of(ours, "TILING", "1")));
    hours.create(
        hours.declarant, month(hours.holder, MARCH.plusMonths(1), of(ours, "HEATING", "1")));
  }

  @Test
  void letsWhatWasRefusedComeBackAndWhatWasAcceptedBeCorrected() {
    Declaration first =
        hours.acceptHours(
            hours.submit(
                hours.declarant,
                declare(hours.declarant, of(ours, "HEATING", "10"), of(ours, "OTHER", "4"))),
            "0",
            "4");
    long accepted = first.lines().get(1).id();

    Declaration again =
        hours.create(
            hours.declarant,
            supplementOf(of(ours, "HEATING", "8"), correction(accepted, "OTHER", "3")));

    assertThat(again.lines())
        .extracting(DeclarationLine::assignmentId)
        .containsExactly(ours.id(), ours.id());
    hours.accept(hours.submit(hours.declarant, again));
    assertThat(rooms.hours().totals().rebuild()).isEmpty();
    assertThat(rooms.hours().hours().sum(hours.facilitator, hours.lot.id(), LotHoursFilter.ALL))
        .hasFieldOrPropertyWithValue("accepted", Hours.of(11));
  }

  @Test
  void takesHoursOfSomebodyWhoIsNotAdmittedYet() {
    Assignment waiting =
        hours.crew.proposed(hours.declarant, hours.lot, hours.holder.id(), Modality.DIRECT_HIRE);

    hours.submit(hours.declarant, declare(hours.declarant, of(waiting, "HEATING", "10")));
  }

  @Test
  void aTotalDeclaredForAFirmMayBeLoweredByItAndNotRaised() {
    Declaration total =
        hours.accept(
            hours.submit(hours.facilitator, declare(hours.facilitator, line("OTHER", "50"))));
    long corrected = total.lines().get(0).id();

    rule(
        "lines[0].assignmentId",
        "ASSIGNMENT_NEEDED",
        () -> hours.create(hours.declarant, supplementOf(correction(corrected, "OTHER", "50.01"))));
    hours.create(hours.declarant, supplementOf(correction(corrected, "OTHER", "40")));
  }

  @Test
  void theAdaptedSectorDeclaresTotalsWithAHeadcount() {
    Enterprise esat = engaged(EnterpriseKind.ESAT);
    Actor declarant = world.declarant(esat);

    rule(
        "lines[0].headcount",
        "HEADCOUNT_NEEDED",
        () ->
            hours.declarations().create(declarant, hours.lot.id(), total(esat, "30", null, null)));
    Declaration declared =
        hours.declarations().create(declarant, hours.lot.id(), total(esat, "30", 4, null));

    assertThat(declared.lines().get(0).headcount()).isEqualTo(4);
    hours.submit(declarant, declared);
    rule(
        "lines[0].assignmentId",
        "ASSIGNMENT_NEEDED",
        () ->
            hours
                .declarations()
                .create(hours.declarant, hours.lot.id(), total(hours.holder, "30", 4, null)));
    rule(
        "lines[0].headcount",
        "HEADCOUNT_OF_PERSON",
        () ->
            declare(
                hours.declarant,
                new DeclarationLineDraft(
                    ours.id(),
                    null,
                    "OTHER",
                    Modality.DIRECT_HIRE,
                    BigDecimal.ONE,
                    null,
                    null,
                    null,
                    2,
                    null)));
  }

  @Test
  void convertsAnInvoiceOfTheAdaptedSectorByTheLotsPolicy() {
    Enterprise ea = engaged(EnterpriseKind.EA);
    Actor declarant = world.declarant(ea);

    rule(
        "lines[0].invoicedAmount",
        "NO_CONVERSION",
        () -> create(declarant, total(ea, null, 4, "1000")));
    agreeOn("36.50");
    rule(
        "lines[0].invoicedAmount",
        "INVOICE_OF_ADAPTED_ONLY",
        () -> create(hours.facilitator, total(hours.holder, null, 4, "1000")));
    rule(
        "lines[0].invoicedAmount",
        "INVOICE_TOO_LARGE",
        () -> create(declarant, total(ea, null, 4, "365000")));
    rule(
        "lines[0].invoicedAmount",
        "INVOICE_UNDER_AN_HOUR",
        () -> create(declarant, total(ea, null, 4, "0.18")));
    Declaration declared = create(declarant, total(ea, null, 4, "1234.56"));

    assertThat(declared.hoursDeclared()).hasToString("33.82");
    assertThat(declared.lines().get(0).invoicedAmount()).hasToString("1234.56");
    Declaration changed =
        hours
            .declarations()
            .change(declarant, declared.id(), total(ea, "33.82", 4, "730"), declared.version());
    assertThat(changed.hoursDeclared()).hasToString("20");
    hours.submit(declarant, changed);
  }

  private Declaration declare(Actor actor, DeclarationLineDraft... lines) {
    return create(actor, month(hours.holder, MARCH, lines));
  }

  private Declaration create(Actor actor, DeclarationDraft draft) {
    return hours.declarations().create(actor, hours.lot.id(), draft);
  }

  private DeclarationDraft supplementOf(DeclarationLineDraft... lines) {
    return supplement(hours.holder, MARCH, lines);
  }

  private static DeclarationLineDraft of(Assignment person, String trade, String worked) {
    return line(trade, worked).of(person.id(), null);
  }

  private static DeclarationDraft total(
      Enterprise firm, String worked, Integer headcount, String invoiced) {
    return month(
        firm,
        MARCH,
        new DeclarationLineDraft(
            null,
            null,
            "OTHER",
            Modality.RESERVED_LOT,
            worked == null ? null : new BigDecimal(worked),
            null,
            null,
            null,
            headcount,
            invoiced == null ? null : new BigDecimal(invoiced)));
  }

  private Assignment person(Actor proposer, Enterprise employer, Modality modality) {
    return hours.crew.admitted(proposer, hours.lot, employer.id(), modality);
  }

  private Enterprise engaged(EnterpriseKind kind) {
    Enterprise enterprise = world.enterprise(kind);
    world.engage(hours.facilitator, hours.lot, enterprise, AwardRole.SUBCONTRACTOR);
    return enterprise;
  }

  private LotHoursLine behind(Actor actor) {
    return rooms.hours().hours().all(actor, hours.lot.id(), LotHoursFilter.ALL).stream()
        .findFirst()
        .orElseThrow();
  }

  /** The lot keeps the policy that was in force when its tender began. */
  private void agreeOn(String hourlyCost) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO counting_policy
                (facilitator_organisation_id, contracting_authority_id, number, clock_months,
                 permanent_months, clock_level, training_cap, training_base, training_level,
                 leave_counted, warning_hours, ceiling_hours, ceiling_level,
                 conversion_hourly_cost, proof_level, contract_level, evidence_months, set_by,
                 set_at)
              VALUES (?, ?, 1, 24, 48, 'BLOCKING', 0, 'HOURS_WORKED', 'BLOCKING', FALSE, 180, 220,
                      'WARNING', ?, 'WARNING', 'WARNING', 12, ?, '2026-01-01')
              """,
              hours.lot.facilitatorOrganisationId(),
              hours.authority.id(),
              new BigDecimal(hourlyCost),
              hours.facilitator.accountId());
          handle.execute(
              """
              UPDATE lot_counting_policy
              SET policy_id = (SELECT MAX(id) FROM counting_policy)
              WHERE lot_id = ?
              """,
              hours.lot.id());
        });
  }
}
