package insertionhours.beneficiaries;

import static insertionhours.hours.Refusals.conflict;
import static insertionhours.hours.Refusals.notFound;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same person recorded by two enterprises and by the facilitator. */
@ExtendWith(DatabaseExtension.class)
class PersonServiceIT {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private final People people;
  private Actor facilitator;
  private Enterprise builder;
  private Enterprise insertion;
  private Actor building;
  private Actor inserting;
  private Lot works;
  private Lot cleaning;
  private Beneficiary first;
  private Beneficiary second;
  private Beneficiary own;

  PersonServiceIT(Rooms rooms, World world, Jdbi jdbi, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
    this.clock = clock;
    this.people = new People(rooms, jdbi);
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 5, 1));
    facilitator = world.facilitator();
    builder = world.company();
    insertion = world.enterprise(EnterpriseKind.EI);
    building = world.declarant(builder);
    inserting = world.declarant(insertion);
    Operation operation = world.operation(facilitator, world.authority());
    works = world.awarded(facilitator, operation, 1, 400, builder);
    cleaning = world.awarded(facilitator, operation, 2, 200, insertion);
    first = people.create(building, "D'Hôte-Martin", "Éloïse");
    second = people.create(inserting, "DHOTE MARTIN", "ELOISE");
    own = people.create(facilitator, "d’hôte martin", "eloïse");
  }

  @Test
  void areMatchedOnceProposedToTheSameFacilitator() {
    assertThat(persons().matches(facilitator, own.id())).isEmpty();

    people.assign(first.id(), works, builder, "PROPOSED", building);
    people.assign(second.id(), cleaning, insertion, "PROPOSED", inserting);

    assertThat(persons().matches(facilitator, own.id()))
        .extracting(PersonMatch::id)
        .containsExactly(first.id(), second.id());
    assertThat(persons().matches(facilitator, first.id()))
        .extracting(PersonMatch::recordedBy)
        .containsExactly(insertion.name(), null);
    notFound(() -> persons().matches(building, first.id()));
    notFound(() -> persons().merge(building, first.id(), second.id()));
  }

  @Test
  void areNotMatchedAcrossFacilitators() {
    Actor elsewhere = world.facilitator();
    Lot theirs =
        world.awarded(elsewhere, world.operation(elsewhere, world.authority()), 1, 100, insertion);
    people.assign(first.id(), works, builder, "PROPOSED", building);
    people.assign(second.id(), theirs, insertion, "PROPOSED", inserting);

    assertThat(persons().matches(facilitator, own.id()))
        .extracting(PersonMatch::id)
        .containsExactly(first.id());
    assertThat(persons().matches(elsewhere, second.id())).isEmpty();
    rule(
        "otherId",
        "UNKNOWN_BENEFICIARY",
        () -> persons().merge(facilitator, own.id(), second.id()));
  }

  @Test
  void areMatchedAnewWhenTheNameIsCorrected() {
    people.assign(first.id(), works, builder, "PROPOSED", building);
    Beneficiary other = people.create(facilitator, "Autre", "Eloïse");

    rooms
        .beneficiaries()
        .beneficiaries()
        .change(
            facilitator,
            other.id(),
            People.details(other, "D'Hote Martin", "RSA"),
            other.version());

    assertThat(persons().matches(facilitator, first.id()))
        .extracting(PersonMatch::id)
        .containsExactly(own.id(), other.id());
  }

  @Test
  void areMatchedAnewWhenTheBirthDateIsCorrectedEvenAfterTheDecision() {
    people.assign(first.id(), works, builder, "ADMITTED", building);
    Beneficiary wrong = rooms.beneficiaries().beneficiaries().read(facilitator, first.id());

    Beneficiary corrected = born(wrong, People.BORN.plusDays(1));
    assertThat(persons().matches(facilitator, own.id())).isEmpty();

    born(corrected, People.BORN);
    assertThat(persons().matches(facilitator, own.id()))
        .extracting(PersonMatch::id)
        .containsExactly(first.id());
  }

  private Beneficiary born(Beneficiary kept, LocalDate birthDate) {
    return rooms
        .beneficiaries()
        .beneficiaries()
        .change(
            facilitator,
            kept.id(),
            new BeneficiaryDetails(
                kept.lastName(),
                kept.firstName(),
                birthDate,
                kept.sex(),
                kept.communeCode(),
                kept.priorityNeighbourhood(),
                kept.qualificationLevel(),
                kept.eligibilityCriterion(),
                kept.otherCriteria(),
                kept.informedOn()),
            kept.version());
  }

  @Test
  void becomeOneWithTheirHoursAndDecisions() {
    long one = people.assign(first.id(), works, builder, "ADMITTED", building);
    long two = people.assign(second.id(), cleaning, insertion, "ADMITTED", inserting);
    people.accept(first.id(), works, one, MARCH, 70);
    people.accept(second.id(), cleaning, two, MARCH, 35);
    people.accept(second.id(), cleaning, two, APRIL, 20);
    extend(two);

    persons().merge(facilitator, first.id(), second.id());

    assertThat(person(second)).isEqualTo(person(first)).isEqualTo(one);
    assertThat(people.months(one)).containsExactly("2026-03-01 105.00", "2026-04-01 20.00");
    assertThat(people.count("clock_decision", "person_id", one)).isEqualTo(1);
    assertThat(people.count("insertion_person", "id", two)).isZero();
    assertThat(persons().matches(facilitator, first.id()))
        .extracting(PersonMatch::samePerson)
        .containsExactly(true, false);
    conflict("SAME_PERSON_ALREADY", () -> persons().merge(facilitator, second.id(), first.id()));
    rule("otherId", "SAME_RECORD", () -> persons().merge(facilitator, own.id(), own.id()));
  }

  @Test
  void becomeTwoAgainEachWithItsHours() {
    long one = people.assign(first.id(), works, builder, "ADMITTED", building);
    long two = people.assign(second.id(), cleaning, insertion, "ADMITTED", inserting);
    people.accept(first.id(), works, one, MARCH, 70);
    people.accept(second.id(), cleaning, two, MARCH, 35);
    people.accept(second.id(), cleaning, two, APRIL, 20);
    conflict("PERSON_OF_ONE_RECORD", () -> persons().separate(facilitator, second.id()));
    persons().merge(facilitator, first.id(), second.id());

    persons().separate(facilitator, second.id());

    assertThat(person(first)).isEqualTo(one);
    assertThat(people.months(one)).containsExactly("2026-03-01 70.00");
    assertThat(people.months(person(second)))
        .containsExactly("2026-03-01 35.00", "2026-04-01 20.00");
  }

  @Test
  void stayWhenOneOfTheRecordsIsRemoved() {
    people.assign(first.id(), works, builder, "PROPOSED", building);
    persons().merge(facilitator, own.id(), first.id());

    rooms.beneficiaries().beneficiaries().remove(facilitator, own.id());

    assertThat(persons().matches(facilitator, first.id())).isEmpty();
    assertThat(people.count("insertion_person", "id", person(first))).isEqualTo(1);
  }

  @Test
  void loseNoHourThatIsAcceptedWhileTheyAreMerged() throws Exception {
    long one = people.assign(first.id(), works, builder, "ADMITTED", building);
    people.assign(second.id(), cleaning, insertion, "ADMITTED", inserting);
    ExecutorService deciders = Executors.newFixedThreadPool(4);
    List<Future<?>> decisions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean even = i % 2 == 0;
      decisions.add(deciders.submit(() -> accept(even ? first : second, even ? works : cleaning)));
    }

    for (int i = 0; i < 4; i++) {
      persons().merge(facilitator, first.id(), second.id());
      persons().separate(facilitator, second.id());
    }
    for (Future<?> decision : decisions) {
      decision.get();
    }
    deciders.shutdown();

    assertThat(person(first)).isEqualTo(one);
    assertThat(people.months(one)).containsExactly("2026-03-01 20.00");
    assertThat(people.months(person(second))).containsExactly("2026-03-01 20.00");
  }

  /** As a decision does: an hour more for whoever the record stands for. */
  private void accept(Beneficiary record, Lot lot) {
    rooms
        .transactions()
        .run(
            () -> {
              long person = person(record);
              jdbi.useHandle(
                  handle -> {
                    handle.execute(
                        """
                    INSERT INTO assignment_month (lot_id, month, assignment_id, hours_worked, hours_accepted)
                    SELECT lot_id, ?, id, 1, 1 FROM assignment WHERE beneficiary_id = ? AND lot_id = ?
                    ON DUPLICATE KEY UPDATE hours_accepted = assignment_month.hours_accepted + 1
                    """,
                        MARCH,
                        record.id(),
                        lot.id());
                    handle.execute(
                        """
                    INSERT INTO person_month (person_id, month, hours_accepted) VALUES (?, ?, 1)
                    ON DUPLICATE KEY UPDATE hours_accepted = hours_accepted + 1
                    """,
                        person,
                        MARCH);
                  });
            });
  }

  private PersonService persons() {
    return rooms.beneficiaries().persons();
  }

  private long person(Beneficiary record) {
    return persons().personIn(record.id(), works.facilitatorOrganisationId());
  }

  private void extend(long person) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO clock_decision (person_id, kind, until_on, decided_by, decided_at)
                VALUES (?, 'EXTENSION', '2029-01-01', ?, '2026-05-01')
                """,
                person,
                facilitator.accountId()));
  }
}
