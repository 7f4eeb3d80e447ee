package insertionhours.assignments;

import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.beneficiaries.Beneficiary;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** For whom firms propose people, and what they still read of them. */
@ExtendWith(DatabaseExtension.class)
class FirmsAndPeopleIT {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
  private static final LocalDate PROPOSAL = LocalDate.of(2026, 2, 20);
  private static final Slice FIRST = new Slice(50, Cursor.START);

  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private final PeopleWorld people;
  private Actor facilitator;
  private Enterprise holder;
  private Enterprise lender;
  private Actor declarant;
  private Lot lot;

  FirmsAndPeopleIT(Rooms rooms, World world, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
    people = new PeopleWorld(rooms);
  }

  @BeforeEach
  void populate() {
    clock.set(PROPOSAL);
    facilitator = world.facilitator();
    Operation operation = world.operation(facilitator, world.authority());
    holder = world.company();
    lender = world.enterprise(EnterpriseKind.ETTI);
    declarant = world.declarant(holder);
    lot = world.awarded(facilitator, operation, 1, 400, holder);
    world.engage(facilitator, lot, lender, AwardRole.LENDING_EMPLOYER);
  }

  private AssignmentService service() {
    return rooms.assignments().assignments();
  }

  @Test
  void asksForWhichOfSeveralFirmsSomebodyLentWorks() {
    Enterprise second = world.company();
    Enterprise elsewhere = world.company();
    world.engage(facilitator, lot, second, AwardRole.SUBCONTRACTOR);
    Actor group = declarantOf(holder, second, elsewhere);
    var records = rooms.beneficiaries().beneficiaries();
    Beneficiary ofSecond = records.create(group, recordedBy(second));
    Beneficiary ofElsewhere = records.create(group, recordedBy(elsewhere));

    assertThat(people.proposed(group, lot, PeopleWorld.draft(ofSecond, holder)).proposedFor())
        .isEqualTo(holder.id());
    assertThat(people.proposed(group, lot, PeopleWorld.draft(ofElsewhere, second)).proposedFor())
        .isEqualTo(second.id());
    assertThat(people.proposed(group, lot, PeopleWorld.draft(ofSecond, lender)).proposedFor())
        .isEqualTo(second.id());

    AssignmentDraft lent = PeopleWorld.draft(ofElsewhere, lender);
    rule("proposedFor", "PROPOSER_NEEDED", () -> people.proposed(group, lot, lent));
    rule(
        "proposedFor",
        "NOT_YOUR_ENTERPRISE",
        () -> people.proposed(group, lot, lent.by(elsewhere.id())));
    Assignment named = people.proposed(group, lot, lent.by(holder.id()));
    assertThat(named.proposedFor()).isEqualTo(holder.id());
    assertThat(service().find(declarant, named.id())).isEqualTo(named);
    assertThat(
            service()
                .change(group, named.id(), named.toDraft().by(second.id()), named.version())
                .proposedFor())
        .isEqualTo(holder.id());

    Actor withLender = declarantOf(second, lender);
    Beneficiary theirs = records.create(withLender, recordedBy(lender));
    assertThat(people.proposed(withLender, lot, PeopleWorld.draft(theirs, lender)).proposedFor())
        .isEqualTo(lender.id());
    Beneficiary others = records.create(withLender, recordedBy(lender));
    assertThat(
            people
                .proposed(withLender, lot, PeopleWorld.draft(others, lender).by(second.id()))
                .proposedFor())
        .isEqualTo(second.id());
  }

  private Actor declarantOf(Enterprise... firms) {
    return world.account(
        "Gilles",
        Arrays.stream(firms)
            .map(firm -> new Grant(Role.DECLARANT, firm.id(), firm.name()))
            .toArray(Grant[]::new));
  }

  private static BeneficiaryDraft recordedBy(Enterprise firm) {
    BeneficiaryDraft person = PeopleWorld.person("Morel", "Sacha");
    return new BeneficiaryDraft(
        person.lastName(),
        person.firstName(),
        person.birthDate(),
        person.sex(),
        null,
        false,
        null,
        person.eligibilityCriterion(),
        List.of(),
        person.informedOn(),
        firm.id(),
        null);
  }

  /** What tells why somebody is eligible is kept from enterprises once it served its purpose. */
  @Test
  void showsFirmsNoProofThatTellsTheCriterionOnceDecided() {
    Proof pass = new Proof(ProofType.IAE_PASS, PROPOSAL, null);
    Proof disability = new Proof(ProofType.DISABILITY_DECISION, PROPOSAL, MARCH.plusYears(2));
    Proof benefit = new Proof(ProofType.BENEFIT_CERTIFICATE, PROPOSAL, null);
    AssignmentDraft draft =
        PeopleWorld.draft(
            people.beneficiary(declarant),
            holder,
            new WorkContract(ContractType.FIXED_TERM, MARCH, null));
    Assignment proposed =
        people.proposed(
            declarant, lot, draft.with(draft.contracts(), List.of(pass, disability, benefit)));
    assertThat(proposed.proofs()).containsExactly(pass, disability, benefit);

    people.decide(facilitator, proposed, AssignmentDecision.admitted());

    Assignment shown = service().find(declarant, proposed.id());
    assertThat(shown.proofs())
        .extracting(Proof::type)
        .containsExactly(ProofType.IAE_PASS, null, null);
    assertThat(shown.proofs()).extracting(Proof::issuedOn).containsOnly(PROPOSAL);
    assertThat(service().ofLot(declarant, lot.id())).containsExactly(shown);
    assertThat(service().list(declarant, AssignmentFilter.WAITING, FIRST).items()).isEmpty();
    AssignmentFilter admitted =
        new AssignmentFilter(
            null, AssignmentStatus.ADMITTED, lot.id(), null, null, AssignmentFilter.Sort.ID, false);
    assertThat(service().list(declarant, admitted, FIRST).items()).containsExactly(shown);

    List<Proof> proofs = new ArrayList<>(shown.proofs());
    Proof address = new Proof(ProofType.PROOF_OF_ADDRESS, PROPOSAL, null);
    proofs.add(address);
    AssignmentDraft back = shown.toDraft();
    Assignment changed =
        service()
            .change(declarant, shown.id(), back.with(back.contracts(), proofs), shown.version());
    assertThat(changed.proofs())
        .extracting(Proof::type)
        .containsExactly(ProofType.IAE_PASS, null, null, null);
    assertThat(service().find(facilitator, shown.id()).proofs())
        .extracting(Proof::unseen)
        .containsExactly(pass, disability, benefit, address);
    assertThat(service().find(facilitator, shown.id()).proofs())
        .extracting(Proof::seenOn)
        .containsExactly(PROPOSAL, PROPOSAL, PROPOSAL, null);

    Proof untyped = new Proof(null, MARCH, null);
    rule(
        "proofs[0].type",
        "PROOF_TYPE_NEEDED",
        () ->
            service()
                .change(
                    declarant,
                    shown.id(),
                    back.with(back.contracts(), List.of(untyped)),
                    changed.version()));
    rule(
        "proofs[0].type",
        "PROOF_TYPE_NEEDED",
        () -> people.proposed(declarant, lot, draft.with(draft.contracts(), List.of(untyped))));
  }
}
