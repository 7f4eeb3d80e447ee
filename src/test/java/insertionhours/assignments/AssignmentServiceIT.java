package insertionhours.assignments;

import static insertionhours.hours.Refusals.conflict;
import static insertionhours.hours.Refusals.notAllowed;
import static insertionhours.hours.Refusals.notFound;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import insertionhours.Rooms;
import insertionhours.beneficiaries.Beneficiary;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.counting.Finding;
import insertionhours.counting.FindingCode;
import insertionhours.counting.ReasonCode;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.problems.Conflict;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class AssignmentServiceIT {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
  private static final LocalDate PROPOSAL = LocalDate.of(2026, 2, 20);

  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private final PeopleWorld people;
  private Actor facilitator;
  private Operation operation;
  private Enterprise holder;
  private Enterprise lender;
  private Actor declarant;
  private Actor lenderDeclarant;
  private Lot lot;

  AssignmentServiceIT(Rooms rooms, World world, Jdbi jdbi, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
    this.clock = clock;
    people = new PeopleWorld(rooms);
  }

  @BeforeEach
  void populate() {
    clock.set(PROPOSAL);
    facilitator = world.facilitator();
    operation = world.operation(facilitator, world.authority());
    holder = world.company();
    lender = world.enterprise(EnterpriseKind.ETTI);
    declarant = world.declarant(holder);
    lenderDeclarant = world.declarant(lender);
    lot = world.awarded(facilitator, operation, 1, 400, holder);
    world.engage(facilitator, lot, lender, AwardRole.LENDING_EMPLOYER);
  }

  private AssignmentService service() {
    return rooms.assignments().assignments();
  }

  private AssignmentDraft draft(Actor actor, Enterprise employer, WorkContract... contracts) {
    return PeopleWorld.draft(people.beneficiary(actor), employer, contracts);
  }

  private static WorkContract fixed(LocalDate from, LocalDate to) {
    return new WorkContract(ContractType.FIXED_TERM, from, to);
  }

  private static WorkContract mission(LocalDate from, LocalDate to) {
    return new WorkContract(ContractType.MISSION, from, to);
  }

  @Test
  void countsFromTheFirstContractOfWhoWasProposedBefore() {
    Assignment proposed =
        people.proposed(declarant, lot, draft(declarant, holder, fixed(MARCH, null)));
    assertThat(proposed.status()).isEqualTo(AssignmentStatus.PROPOSED);
    assertThat(proposed.proposedFor()).isEqualTo(holder.id());
    assertThat(proposed.eligibleFrom()).isNull();

    clock.set(MARCH.plusMonths(2));
    Assignment admitted = people.decide(facilitator, proposed, AssignmentDecision.admitted());
    assertThat(admitted.eligibleFrom()).isEqualTo(MARCH);
    assertThat(admitted.decidedBy()).isEqualTo("Fanny Facilitator");
    assertThat(admitted.proofs()).extracting(Proof::seenOn).containsExactly(MARCH.plusMonths(2));
  }

  @Test
  void countsFromTheProposalOfWhoWasThereAlready() {
    clock.set(MARCH.plusDays(10));
    Assignment proposed =
        people.proposed(declarant, lot, draft(declarant, holder, fixed(MARCH, null)));
    clock.set(MARCH.plusDays(20));
    assertThat(people.admit(facilitator, proposed, null).eligibleFrom())
        .isEqualTo(MARCH.plusDays(10));
    assertThat(people.admit(facilitator, proposed, MARCH.plusDays(1)).eligibleFrom())
        .isEqualTo(MARCH.plusDays(1));
  }

  /** For whatever contracts in whatever order, proposed on whatever day. */
  @Test
  void takesTheLaterOfFirstContractAndProposal() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      LocalDate today = MARCH.plusDays(random.nextInt(200));
      clock.set(today);
      List<WorkContract> contracts = new ArrayList<>();
      LocalDate from = MARCH.plusDays(random.nextInt(200));
      LocalDate first = from;
      for (int n = random.nextInt(4); n >= 0; n--) {
        contracts.add(random.nextInt(contracts.size() + 1), mission(from, from.plusDays(4)));
        from = from.plusDays(5 + random.nextInt(30));
      }
      Assignment proposed =
          people.proposed(
              lenderDeclarant,
              lot,
              draft(lenderDeclarant, lender, contracts.toArray(WorkContract[]::new)));
      assertThat(people.decide(facilitator, proposed, AssignmentDecision.admitted()).eligibleFrom())
          .as("seed %s, case %s", seed, i)
          .isEqualTo(first.isBefore(today) ? today : first);
    }
  }

  @Test
  void isDecidedAnewUntilHoursAreAccepted() {
    Assignment assignment = people.admitted(facilitator, lot, holder);
    Assignment refused =
        people.decide(facilitator, assignment, AssignmentDecision.refused(ReasonCode.NO_PROOF));
    assertThat(refused.status()).isEqualTo(AssignmentStatus.REFUSED);
    assertThat(refused.eligibleFrom()).isNull();
    assertThat(refused.reasonCode()).isEqualTo(ReasonCode.NO_PROOF);
    people.admit(facilitator, refused);

    acceptLine(assignment);
    conflict(
        "ASSIGNMENT_HAS_ACCEPTED_HOURS",
        () ->
            people.decide(
                facilitator, assignment, AssignmentDecision.refused(ReasonCode.NO_PROOF)));
    conflict("ASSIGNMENT_IN_USE", () -> service().remove(facilitator, assignment.id()));
  }

  /** An accepted line of March, as the rooms above keep it. */
  private void acceptLine(Assignment assignment) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO declaration (lot_id, enterprise_id, month, sequence, status, declared_by,
                                       changed_at, on_behalf)
              VALUES (?, ?, '2026-03-01', 0, 'ACCEPTED', ?, '2026-04-01', FALSE)
              """,
              lot.id(),
              holder.id(),
              facilitator.accountId());
          handle.execute(
              """
              INSERT INTO declaration_line (declaration_id, position, trade, modality, hours_worked,
                                            training_hours, hours_accepted, status, assignment_id)
              VALUES ((SELECT MAX(id) FROM declaration), 0, 'HEATING', 'DIRECT_HIRE', 10, 0, 10,
                      'ACCEPTED', ?)
              """,
              assignment.id());
          handle.execute(
              "INSERT INTO assignment_month VALUES (?, '2026-03-01', ?, 10, 10)",
              lot.id(),
              assignment.id());
        });
  }

  @Test
  void keepsAContractUnderAcceptedHours() {
    Assignment assignment = people.admitted(facilitator, lot, holder);
    acceptLine(assignment);
    AssignmentDraft draft = assignment.toDraft();
    conflict(
        "CONTRACT_OF_ACCEPTED_HOURS",
        () ->
            service()
                .change(
                    facilitator,
                    assignment.id(),
                    draft.with(List.of(fixed(LocalDate.of(2026, 4, 1), null)), draft.proofs()),
                    assignment.version()));
  }

  @Test
  void knowsOnePersonOncePerEmployerAndLot() {
    Beneficiary person = people.beneficiary(declarant);
    Assignment first = people.proposed(declarant, lot, PeopleWorld.draft(person, holder));
    Conflict again =
        catchThrowableOfType(
            Conflict.class,
            () -> people.proposed(declarant, lot, PeopleWorld.draft(person, holder)));
    assertThat(again.existing()).contains(new Conflict.Existing("assignments", first.id()));

    Assignment lent = people.proposed(declarant, lot, PeopleWorld.draft(person, lender));
    assertThat(lent.id()).isNotEqualTo(first.id());
    assertThat(lent.proposedFor()).isEqualTo(holder.id());
    assertThat(service().find(lenderDeclarant, lent.id())).isEqualTo(lent);
    notFound(() -> service().find(lenderDeclarant, first.id()));
  }

  @Test
  void asksForAnEmployerOnTheLotOrALender() {
    Enterprise stranger = world.company();
    Enterprise otherLender = world.enterprise(EnterpriseKind.TEMP_AGENCY);
    rule(
        "employerId",
        "NOT_ENGAGED",
        () -> people.proposed(facilitator, lot, draft(facilitator, stranger, fixed(MARCH, null))));
    assertThat(people.proposed(declarant, lot, otherLender).employerId())
        .isEqualTo(otherLender.id());
    AssignmentDraft own = draft(facilitator, holder, fixed(MARCH, null));
    rule(
        "employerId",
        "EMPLOYER_DOES_NOT_LEND",
        () -> people.proposed(facilitator, lot, with(own, holder.id(), Modality.SECONDMENT)));
    rule(
        "modality",
        "RESERVED_TO_INSERTION",
        () -> people.proposed(facilitator, lot, with(own, holder.id(), Modality.RESERVED_LOT)));
    rule(
        "employerId",
        "UNKNOWN_ENTERPRISE",
        () -> people.proposed(facilitator, lot, with(own, 999_999L, Modality.DIRECT_HIRE)));
  }

  @Test
  void letsAFirmProposeItsOwnPeopleOnly() {
    AssignmentDraft lenders = draft(declarant, lender, mission(MARCH, null));
    rule(
        "employerId",
        "NOT_YOUR_ENTERPRISE",
        () -> people.proposed(declarant, lot, with(lenders, lender.id(), Modality.DIRECT_HIRE)));
    Beneficiary theirs = people.beneficiary(lenderDeclarant);
    rule(
        "beneficiaryId",
        "UNKNOWN_BENEFICIARY",
        () -> people.proposed(declarant, lot, PeopleWorld.draft(theirs, holder)));
    rule(
        "beneficiaryId",
        "UNKNOWN_BENEFICIARY",
        () -> people.proposed(facilitator, lot, PeopleWorld.draft(theirs, lender)));
    Actor stranger = world.declarant(world.company());
    notFound(() -> people.proposed(stranger, lot, PeopleWorld.draft(theirs, lender)));
  }

  private static AssignmentDraft with(AssignmentDraft draft, long employer, Modality modality) {
    return new AssignmentDraft(
        draft.beneficiaryId(),
        employer,
        modality,
        null,
        draft.contracts(),
        draft.proofs(),
        null,
        null);
  }

  @Test
  void keepsContractsApartButMissionsOnTheDayOfTheirChange() {
    Assignment weeks =
        people.proposed(
            lenderDeclarant,
            lot,
            draft(
                lenderDeclarant,
                lender,
                mission(MARCH.plusDays(7), MARCH.plusDays(11)),
                mission(MARCH, MARCH.plusDays(7))));
    assertThat(weeks.contracts())
        .extracting(WorkContract::startsOn)
        .containsExactly(MARCH, MARCH.plusDays(7));
    rule(
        "contracts[0].startsOn",
        "CONTRACTS_OVERLAP",
        () ->
            people.proposed(
                lenderDeclarant,
                lot,
                draft(
                    lenderDeclarant,
                    lender,
                    mission(MARCH.plusDays(6), MARCH.plusDays(11)),
                    mission(MARCH, MARCH.plusDays(7)))));
    rule(
        "contracts[1].startsOn",
        "CONTRACTS_OVERLAP",
        () ->
            people.proposed(
                declarant,
                lot,
                draft(
                    declarant,
                    holder,
                    fixed(MARCH, MARCH.plusDays(7)),
                    fixed(MARCH.plusDays(7), null))));
  }

  @Test
  void letsOnlyAFacilitatorCountSinceAnEarlierDay() {
    LocalDate since = LocalDate.of(2025, 9, 1);
    AssignmentDraft counted = since(draft(declarant, holder, fixed(MARCH, null)), since);
    rule(
        "countedSince",
        "ONLY_FACILITATOR_COUNTS_SINCE",
        () -> people.proposed(declarant, lot, counted));
    AssignmentDraft hers = since(draft(facilitator, holder, fixed(MARCH, null)), since);
    assertThat(people.proposed(facilitator, lot, hers).countedSince()).isEqualTo(since);
    rule(
        "countedSince",
        "COUNTED_SINCE_TO_COME",
        () ->
            people.proposed(
                facilitator,
                lot,
                since(draft(facilitator, holder, fixed(MARCH, null)), PROPOSAL.plusDays(1))));
  }

  private static AssignmentDraft since(AssignmentDraft draft, LocalDate day) {
    return new AssignmentDraft(
        draft.beneficiaryId(),
        draft.employerId(),
        draft.modality(),
        null,
        draft.contracts(),
        draft.proofs(),
        null,
        day);
  }

  @Test
  void letsAFirmOnlyAddOnceItWasDecided() {
    Assignment first =
        people.proposed(
            lenderDeclarant,
            lot,
            draft(lenderDeclarant, lender, mission(MARCH, MARCH.plusDays(4))));
    AssignmentDraft draft = first.toDraft();
    Assignment moved =
        service()
            .change(
                lenderDeclarant,
                first.id(),
                draft.with(List.of(mission(MARCH, MARCH.plusDays(5))), draft.proofs()),
                first.version());
    Assignment admitted = people.admit(facilitator, moved);

    List<WorkContract> more =
        List.of(mission(MARCH, MARCH.plusDays(5)), mission(MARCH.plusDays(7), MARCH.plusDays(11)));
    Proof newer = new Proof(ProofType.IAE_PASS, MARCH, null);
    List<Proof> proofs = List.of(admitted.proofs().get(0).unseen(), newer);
    Assignment added =
        service()
            .change(
                lenderDeclarant,
                first.id(),
                admitted.toDraft().with(more, proofs),
                admitted.version());
    assertThat(added.contracts()).isEqualTo(more);
    assertThat(added.proofs()).extracting(Proof::seenOn).containsExactly(PROPOSAL, null);
    assertThat(added.status()).isEqualTo(AssignmentStatus.ADMITTED);

    AssignmentDraft kept = added.toDraft();
    decided(added, kept.with(List.of(more.get(1)), kept.proofs()));
    decided(added, kept.with(more, List.of(newer)));
    List<WorkContract> earlier = new ArrayList<>(more);
    earlier.add(mission(MARCH.minusDays(20), MARCH.minusDays(10)));
    decided(added, kept.with(earlier, kept.proofs()));
    conflict("ASSIGNMENT_DECIDED", () -> service().remove(lenderDeclarant, added.id()));

    Assignment seen = service().see(facilitator, added.id());
    assertThat(seen.proofs()).extracting(Proof::seenOn).containsOnly(PROPOSAL);
    conflict("NO_UNSEEN_PROOF", () -> service().see(facilitator, added.id()));
    notAllowed("ONLY_FACILITATOR", () -> service().see(lenderDeclarant, added.id()));
    assertThat(
            service()
                .change(facilitator, added.id(), kept.with(earlier, List.of()), seen.version())
                .contracts())
        .hasSize(3);
  }

  private void decided(Assignment kept, AssignmentDraft wanted) {
    conflict(
        "ASSIGNMENT_DECIDED",
        () -> service().change(lenderDeclarant, kept.id(), wanted, kept.version()));
  }

  @Test
  void neverChangesPersonOrEmployer() {
    Assignment assignment = people.proposed(facilitator, lot, holder);
    AssignmentDraft draft = assignment.toDraft();
    rule(
        "beneficiaryId",
        "ASSIGNMENT_OF_OTHERS",
        () -> change(assignment, draft.of(people.beneficiary(facilitator).id())));
    rule(
        "employerId",
        "ASSIGNMENT_OF_OTHERS",
        () -> change(assignment, with(draft, lender.id(), Modality.SECONDMENT)));
    change(assignment, draft);
    conflict("STALE_VERSION", () -> change(assignment, draft));
  }

  private void change(Assignment assignment, AssignmentDraft draft) {
    service().change(facilitator, assignment.id(), draft, assignment.version());
  }

  @Test
  void takesPeopleBetweenAwardAndClosingOnly() {
    Lot early = world.calibrated(facilitator, operation, 2, 100);
    conflict(
        "LOT_TAKES_NO_PEOPLE",
        () -> people.proposed(facilitator, early, draft(facilitator, holder, fixed(MARCH, null))));
    jdbi.useHandle(
        handle -> handle.execute("UPDATE lot SET status = 'CLOSED' WHERE id = ?", lot.id()));
    conflict(
        "LOT_TAKES_NO_PEOPLE",
        () -> people.proposed(declarant, lot, draft(declarant, holder, fixed(MARCH, null))));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE lot SET status = NULL, clause_kind = 'NONE' WHERE id = ?", lot.id()));
    conflict(
        "LOT_WITHOUT_CLAUSE",
        () -> people.proposed(facilitator, lot, draft(facilitator, holder, fixed(MARCH, null))));
  }

  @Test
  void recordsAndProposesSomebodyNewOrNeither() {
    AssignmentDraft wanted =
        PeopleWorld.draft(people.beneficiary(declarant), holder, fixed(MARCH, null));
    Assignment proposed =
        service().propose(declarant, lot.id(), PeopleWorld.person("Petit", "Lou"), wanted);
    assertThat(proposed.lastName()).isEqualTo("Petit");
    long before = count("beneficiary");
    rule(
        "contracts[1].startsOn",
        "CONTRACTS_OVERLAP",
        () ->
            service()
                .propose(
                    declarant,
                    lot.id(),
                    PeopleWorld.person("Grand", "Lou"),
                    wanted.with(
                        List.of(fixed(MARCH, null), fixed(MARCH.plusDays(3), null)), List.of())));
    assertThat(count("beneficiary")).isEqualTo(before);
  }

  private long count(String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  @Test
  void showsEachReaderWhatIsHers() {
    Assignment ofHolder = people.proposed(declarant, lot, holder);
    Assignment lent = people.proposed(lenderDeclarant, lot, lender);
    Actor elsewhere = world.facilitator();
    assertThat(service().ofLot(facilitator, lot.id())).hasSize(2);
    assertThat(service().ofLot(declarant, lot.id())).containsExactly(ofHolder);
    assertThat(service().ofLot(lenderDeclarant, lot.id())).containsExactly(lent);
    notFound(() -> service().ofLot(elsewhere, lot.id()));
    notFound(() -> service().find(elsewhere, lent.id()));
    notAllowed(
        "ONLY_FACILITATOR",
        () -> service().decide(declarant, ofHolder.id(), AssignmentDecision.admitted()));
    Slice all = new Slice(50, Cursor.START);
    assertThat(service().list(facilitator, AssignmentFilter.WAITING, all).items())
        .containsExactly(ofHolder, lent);
    assertThat(service().list(elsewhere, AssignmentFilter.WAITING, all).items()).isEmpty();
    assertThat(service().count(declarant, AssignmentFilter.WAITING)).isEqualTo(1);
  }

  @Test
  void tellsAFirmNothingOfThePersonsAge() {
    Beneficiary old =
        people.beneficiary(
            declarant,
            PeopleWorld.person("Vieux", "Paul", LocalDate.of(1970, 1, 1), "YOUTH_JOBSEEKER"));
    AssignmentDraft draft = PeopleWorld.draft(old, holder, mission(MARCH, null));
    Assignment assignment =
        people.proposed(declarant, lot, draft.with(draft.contracts(), List.of()));
    assertThat(codes(facilitator, assignment))
        .containsExactly(
            FindingCode.PROOF_MISSING,
            FindingCode.CONTRACT_TYPE_UNUSUAL,
            FindingCode.AGE_RULE_BROKEN);
    assertThat(codes(declarant, assignment))
        .containsExactly(FindingCode.PROOF_MISSING, FindingCode.CONTRACT_TYPE_UNUSUAL);
  }

  private List<FindingCode> codes(Actor actor, Assignment assignment) {
    return rooms
        .assignments()
        .findings()
        .of(actor, List.of(assignment))
        .get(assignment.id())
        .stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void refusesUnusualContractsWhereTheAuthorityBlocksThem() {
    Assignment before =
        people.proposed(
            facilitator, lot, draft(facilitator, holder, mission(MARCH, MARCH.plusDays(4))));
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO counting_policy (facilitator_organisation_id, contracting_authority_id,
                number, clock_months, permanent_months, clock_level, training_cap, training_base,
                training_level, leave_counted, warning_hours, ceiling_hours, ceiling_level,
                proof_level, contract_level, evidence_months, reason, set_by, set_at)
              VALUES (?, ?, 1, 24, 48, 'BLOCKING', 0, 'HOURS_WORKED', 'BLOCKING', FALSE, 180, 220,
                'WARNING', 'WARNING', 'BLOCKING', 12, 'Essai', ?, '2026-01-01')
              """,
              lot.facilitatorOrganisationId(),
              lot.contractingAuthorityId(),
              facilitator.accountId());
          handle.execute(
              "UPDATE lot_counting_policy SET policy_id = (SELECT MAX(id) FROM counting_policy)"
                  + " WHERE lot_id = ?",
              lot.id());
        });
    rule(
        "contracts[1].contractType",
        "CONTRACT_TYPE_NOT_ALLOWED",
        () ->
            people.proposed(
                facilitator,
                lot,
                draft(
                    facilitator,
                    holder,
                    fixed(MARCH, MARCH.plusDays(1)),
                    mission(MARCH.plusDays(7), MARCH.plusDays(11)))));
    // What is there stays as it is.
    AssignmentDraft same = before.toDraft();
    assertThat(service().change(facilitator, before.id(), same, before.version()).contracts())
        .isEqualTo(before.contracts());
  }

  @Test
  void isTakenBackWhileNothingDependsOnIt() {
    Assignment assignment = people.proposed(declarant, lot, holder);
    service().remove(declarant, assignment.id());
    notFound(() -> service().find(facilitator, assignment.id()));
    assertThat(count("assignment_contract")).isZero();
  }
}
