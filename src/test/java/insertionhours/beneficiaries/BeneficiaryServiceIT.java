package insertionhours.beneficiaries;

import static insertionhours.hours.Refusals.conflict;
import static insertionhours.hours.Refusals.notAllowed;
import static insertionhours.hours.Refusals.notFound;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditEntry;
import insertionhours.audit.AuditFilter;
import insertionhours.audit.SubjectType;
import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class BeneficiaryServiceIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private final People people;
  private Actor facilitator;
  private Enterprise insertion;
  private Actor declarant;
  private Lot lot;

  BeneficiaryServiceIT(Rooms rooms, World world, Jdbi jdbi, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
    this.clock = clock;
    this.people = new People(rooms, jdbi);
  }

  @BeforeEach
  void populate() {
    clock.set(TODAY);
    facilitator = world.facilitator();
    insertion = world.enterprise(EnterpriseKind.EI);
    declarant = world.declarant(insertion);
    lot =
        world.awarded(
            facilitator, world.operation(facilitator, world.authority()), 1, 400, insertion);
  }

  @Test
  void keepsWhatWasRecorded() {
    Beneficiary own = people.create(facilitator, "  Le   Gall ", "Anne");
    Beneficiary firms = people.create(declarant, "Martin", "Luc");

    assertThat(service().find(facilitator, own.id())).isEqualTo(own);
    assertThat(own.lastName()).isEqualTo("Le Gall");
    assertThat(own.enterpriseId()).isNull();
    assertThat(own.eligibilityCriterion()).isEqualTo("LONG_TERM_JOBSEEKER");
    assertThat(own.otherCriteria()).containsExactly("QPV_RESIDENT");
    assertThat(firms.enterpriseId()).isEqualTo(insertion.id());
    assertThat(service().find(declarant, firms.id())).isEqualTo(firms);
  }

  @Test
  void isSeenByWhoFollowsOrEmploysThePersonAlone() {
    Beneficiary firms = people.create(declarant, "Martin", "Luc");
    Enterprise lender = world.enterprise(EnterpriseKind.ETTI);
    Actor lending = world.declarant(lender);

    notFound(() -> service().find(facilitator, firms.id()));
    notFound(() -> service().find(lending, firms.id()));

    people.assign(firms.id(), lot, lender, "PROPOSED", declarant);

    assertThat(service().find(facilitator, firms.id())).isEqualTo(firms);
    assertThat(service().find(lending, firms.id())).isEqualTo(firms);
    Stream.of(
            world.facilitator(),
            world.declarant(world.company()),
            world.reader(world.authority()),
            world.administrator())
        .forEach(
            stranger -> {
              notFound(() -> service().find(stranger, firms.id()));
              notFound(() -> service().read(stranger, firms.id()));
              notFound(() -> service().remove(stranger, firms.id()));
              assertThat(names(stranger, BeneficiaryFilter.ALL)).isEmpty();
            });
    notAllowed(
        "ONLY_FACILITATOR_OR_DECLARANT", () -> people.create(world.administrator(), "A", "B"));
  }

  @Test
  void refusesWhatCannotBe() {
    BeneficiaryDraft draft = People.draft("Martin", "Luc");

    rule("birthDate", "BIRTH_DATE_TO_COME", () -> create(draft, TODAY.plusDays(1), "RSA", TODAY));
    rule(
        "informedOn",
        "INFORMED_IN_FUTURE",
        () -> create(draft, People.BORN, "RSA", TODAY.plusDays(1)));
    rule("eligibilityCriterion", "UNKNOWN_CRITERION", () -> create(draft, People.BORN, "X", TODAY));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE eligibility_criterion SET valid_to = ? WHERE code = 'RSA'",
                TODAY.minusDays(1)));
    try {
      rule(
          "eligibilityCriterion",
          "UNKNOWN_CRITERION",
          () -> create(draft, People.BORN, "RSA", TODAY));
    } finally {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "UPDATE eligibility_criterion SET valid_to = NULL WHERE code = 'RSA'"));
    }
    assertThat(create(draft, TODAY, "RSA", TODAY).birthDate()).isEqualTo(TODAY);
  }

  @Test
  void asksForWhichOrganisationWhereThereAreSeveral() {
    Enterprise other = world.company();
    Actor both =
        world.account(
            "Bea",
            new Grant(Role.DECLARANT, insertion.id(), insertion.name()),
            new Grant(Role.DECLARANT, other.id(), other.name()));

    rule("enterpriseId", "NOT_YOUR_ORGANISATION", () -> people.create(both, "Martin", "Luc"));
  }

  private static BeneficiaryDetails born(BeneficiaryDetails same, LocalDate birthDate, Sex sex) {
    return new BeneficiaryDetails(
        same.lastName(),
        same.firstName(),
        birthDate,
        sex,
        same.communeCode(),
        same.priorityNeighbourhood(),
        same.qualificationLevel(),
        null,
        null,
        same.informedOn());
  }

  @Test
  void hidesTheCriterionFromEmployersOnceDecided() {
    Beneficiary before = people.create(declarant, "Martin", "Luc");
    people.assign(before.id(), lot, insertion, "PROPOSED", declarant);
    assertThat(service().read(declarant, before.id()).eligibilityCriterion()).isNotNull();

    jdbi.useHandle(handle -> handle.execute("UPDATE assignment SET status = 'REFUSED'"));

    Beneficiary hidden = service().read(declarant, before.id());
    assertThat(hidden.eligibilityCriterion()).isNull();
    assertThat(hidden.otherCriteria()).isEmpty();
    conflict(
        "IDENTITY_DECIDED",
        () ->
            service()
                .change(
                    declarant,
                    before.id(),
                    People.details(hidden, "Martins", null),
                    hidden.version()));
    BeneficiaryDetails same = People.details(hidden, "Martin", null);
    conflict(
        "IDENTITY_DECIDED",
        () ->
            service()
                .change(
                    declarant,
                    before.id(),
                    born(same, People.BORN.plusDays(1), Sex.F),
                    hidden.version()));
    conflict(
        "IDENTITY_DECIDED",
        () ->
            service()
                .change(declarant, before.id(), born(same, People.BORN, Sex.M), hidden.version()));
    Beneficiary changed = service().change(declarant, before.id(), same, hidden.version());
    assertThat(changed.eligibilityCriterion()).isNull();

    Beneficiary seen = service().read(facilitator, before.id());
    assertThat(seen.eligibilityCriterion()).isEqualTo("LONG_TERM_JOBSEEKER");
    assertThat(seen.otherCriteria()).containsExactly("QPV_RESIDENT");
    rule(
        "eligibilityCriterion",
        "CRITERION_NEEDED",
        () ->
            service()
                .change(
                    facilitator,
                    before.id(),
                    People.details(seen, "Martins", null),
                    seen.version()));
    service()
        .change(
            facilitator,
            before.id(),
            People.details(seen, "Martins", "LONG_TERM_JOBSEEKER"),
            seen.version());
    assertThat(log(facilitator, before.id()))
        .extracting(AuditEntry::to)
        .contains(RecordChange.IDENTITY_AFTER_DECISION.name());
  }

  @Test
  void refusesToOverwriteWhatAnotherHasChanged() {
    Beneficiary kept = people.create(facilitator, "Martin", "Luc");
    BeneficiaryDetails change = People.details(kept, "Martins", "RSA");

    assertThat(service().change(facilitator, kept.id(), change, kept.version()).version())
        .isEqualTo(kept.version() + 1);
    conflict(
        "STALE_VERSION", () -> service().change(facilitator, kept.id(), change, kept.version()));
  }

  @Test
  void changesNothingOfAnErasedRecord() {
    Beneficiary kept = people.create(facilitator, "Martin", "Luc");
    BeneficiaryDetails change = People.details(kept, "Martins", "RSA");
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                UPDATE beneficiary
                SET last_name = NULL, first_name = NULL, birth_date = NULL, informed_on = NULL,
                    erased_at = '2026-04-01'
                """));

    conflict("IDENTITY_ERASED", () -> service().change(facilitator, kept.id(), change, 1));
    assertThat(service().find(facilitator, kept.id()).erased()).isTrue();
    assertThat(names(facilitator, BeneficiaryFilter.ALL)).hasSize(1);
  }

  @Test
  void removesOnlyWhatNothingDependsOn() {
    Beneficiary free = people.create(facilitator, "Martin", "Luc");
    Beneficiary proposed = people.create(facilitator, "Petit", "Eva");
    people.assign(proposed.id(), lot, insertion, "PROPOSED", facilitator);

    service().remove(facilitator, free.id());
    conflict("BENEFICIARY_IN_USE", () -> service().remove(facilitator, proposed.id()));

    notFound(() -> service().find(facilitator, free.id()));
    assertThat(people.count("beneficiary_scope", "beneficiary_id", free.id())).isZero();
    assertThat(people.count("insertion_person", "1", 1)).isEqualTo(1);
    assertThat(log(facilitator, free.id()))
        .extracting(AuditEntry::action)
        .contains(AuditAction.REMOVED);
  }

  @Test
  void listsByNameAndPlace() {
    Beneficiary eva = people.create(facilitator, "Petit", "Éva");
    people.create(facilitator, "Martin", "Luc");
    people.create(facilitator, "Bernard", "Zoé");
    people.create(world.facilitator(), "Petit", "Autre");
    people.assign(eva.id(), lot, insertion, "ADMITTED", facilitator);

    assertThat(names(facilitator, filter(null, null, null)))
        .containsExactly("Bernard", "Martin", "Petit");
    assertThat(names(facilitator, filter("eva pet", null, null))).containsExactly("Petit");
    assertThat(names(facilitator, filter("petit e", null, null))).containsExactly("Petit");
    assertThat(names(facilitator, filter("%", null, null))).isEmpty();
    assertThat(names(facilitator, filter(null, ProposalStatus.ADMITTED, null)))
        .containsExactly("Petit");
    assertThat(names(facilitator, filter(null, ProposalStatus.NOT_PROPOSED, null)))
        .containsExactly("Bernard", "Martin");
    assertThat(names(facilitator, filter(null, null, insertion.id()))).containsExactly("Petit");
    assertThat(names(facilitator, filter(null, null, world.company().id()))).isEmpty();
  }

  @Test
  void pagesWithoutANameInTheCursor() {
    Stream.of("Durand", "Abel", "Caron", "Bel")
        .forEach(name -> people.create(facilitator, name, "Luc"));
    BeneficiaryFilter filter = filter(null, null, null);

    var first = rooms.beneficiaries().lists().list(facilitator, filter, new Slice(2, Cursor.START));
    Cursor next = Cursor.fromString(first.next());
    var second = rooms.beneficiaries().lists().list(facilitator, filter, new Slice(2, next));

    assertThat(next.key()).isEmpty();
    assertThat(first.items())
        .extracting(ListedBeneficiary::lastName)
        .containsExactly("Abel", "Bel");
    assertThat(second.items())
        .extracting(ListedBeneficiary::lastName)
        .containsExactly("Caron", "Durand");
    assertThat(second.next()).isNull();
  }

  @Test
  void logsReadingsForThoseWhoMaySeeThePerson() {
    Beneficiary firms = people.create(declarant, "Martin", "Luc");
    Actor elsewhere = world.facilitator();

    service().read(declarant, firms.id());
    service().find(declarant, firms.id());
    assertThat(log(facilitator, firms.id())).isEmpty();
    assertThat(log(elsewhere, firms.id())).isEmpty();
    assertThat(log(world.administrator(), firms.id()))
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.READ, AuditAction.CREATED);

    people.assign(firms.id(), lot, insertion, "PROPOSED", declarant);
    service().read(facilitator, firms.id());
    service().read(declarant, firms.id());
    assertThat(log(facilitator, firms.id()))
        .extracting(AuditEntry::actor)
        .containsExactly(declarant.displayName(), facilitator.displayName());
    assertThat(log(elsewhere, firms.id())).isEmpty();
    assertThat(log(facilitator, firms.id()).toString()).doesNotContain("Martin", "JOBSEEKER");
  }

  private BeneficiaryService service() {
    return rooms.beneficiaries().beneficiaries();
  }

  private Beneficiary create(
      BeneficiaryDraft draft, LocalDate born, String criterion, LocalDate informedOn) {
    return service()
        .create(
            facilitator,
            new BeneficiaryDraft(
                draft.lastName(),
                draft.firstName(),
                born,
                draft.sex(),
                null,
                false,
                null,
                criterion,
                null,
                informedOn,
                null,
                null));
  }

  private static BeneficiaryFilter filter(String search, ProposalStatus status, Long employer) {
    return new BeneficiaryFilter(
        search, status, employer, false, BeneficiaryFilter.Sort.LAST_NAME, false);
  }

  private List<String> names(Actor actor, BeneficiaryFilter filter) {
    List<String> names =
        rooms
            .beneficiaries()
            .lists()
            .list(actor, filter, new Slice(50, Cursor.START))
            .items()
            .stream()
            .map(person -> String.valueOf(person.lastName()))
            .toList();
    assertThat(rooms.beneficiaries().lists().count(actor, filter)).isEqualTo(names.size());
    return names;
  }

  private List<AuditEntry> log(Actor actor, long id) {
    return rooms
        .audit()
        .list(
            actor,
            new AuditFilter(SubjectType.BENEFICIARY, id, null, null, null),
            new Slice(50, Cursor.START))
        .items();
  }
}
