package insertionhours.exits;

import static insertionhours.hours.Refusals.conflict;
import static insertionhours.hours.Refusals.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.PeopleWorld;
import insertionhours.beneficiaries.Beneficiary;
import insertionhours.contracts.Lot;
import insertionhours.counting.ReasonCode;
import insertionhours.erasure.ErasureReason;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose follow-up is due when, and what may be recorded. */
@ExtendWith(DatabaseExtension.class)
class ExitServiceIT {
  private static final ExitDraft PERMANENT = new ExitDraft(ExitSituation.PERMANENT_JOB);
  private static final ExitDraft TRAINING = new ExitDraft(ExitSituation.TRAINING);

  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private ExitsWorld here;
  private Beneficiary samia;

  ExitServiceIT(Rooms rooms, World world, Jdbi jdbi, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 3, 2));
    here = new ExitsWorld(rooms, world);
    samia = here.person("Benali");
  }

  @Test
  void isAskedAtTheEndAfterSixAndAfterTwelveMonths() {
    here.admitted(samia, "2026-03-02", "2026-08-31");

    clock.set(LocalDate.of(2026, 8, 31));
    assertThat(due()).isEmpty();
    conflict("NOT_ENDED", () -> record(samia, Milestone.END, PERMANENT));
    clock.set(LocalDate.of(2026, 9, 1));
    assertThat(due()).containsExactly("Benali END 2026-08-31");
    conflict("FOLLOW_UP_NOT_DUE", () -> record(samia, Milestone.MONTHS_6, PERMANENT));
    record(samia, Milestone.END, PERMANENT);
    assertThat(due()).isEmpty();
    clock.set(LocalDate.of(2027, 2, 27));
    assertThat(due()).isEmpty();
    conflict("FOLLOW_UP_NOT_DUE", () -> record(samia, Milestone.MONTHS_6, PERMANENT));
    clock.set(LocalDate.of(2027, 2, 28));
    assertThat(due()).containsExactly("Benali MONTHS_6 2027-02-28");
    clock.set(LocalDate.of(2027, 8, 31));
    assertThat(due()).containsExactly("Benali MONTHS_6 2027-02-28", "Benali MONTHS_12 2027-08-31");
    record(samia, Milestone.MONTHS_12, TRAINING);
    assertThat(due()).containsExactly("Benali MONTHS_6 2027-02-28");
    assertThat(exits().count(here.facilitator)).isEqualTo(1);
  }

  @Test
  void isAskedOnceOverAllEmployers() {
    here.admitted(samia, "2026-03-02", "2026-06-30");
    here.admittedElsewhere(samia, "2026-04-01", "2026-09-30");

    clock.set(LocalDate.of(2026, 7, 1));
    assertThat(due()).isEmpty();
    clock.set(LocalDate.of(2026, 10, 1));
    assertThat(due()).containsExactly("Benali END 2026-09-30");
    assertThat(exits().due(here.facilitator, FollowUpFilter.ALL).get(0).lastEngagements())
        .extracting(LastEngagement::employerName, LastEngagement::lotNumber)
        .containsExactly(tuple(here.other.name(), 2));
  }

  @Test
  void namesBothWhereTwoContractsEndOnOneDay() {
    here.admitted(samia, "2026-03-02", "2026-09-30");
    here.admittedElsewhere(samia, "2026-04-01", "2026-09-30");
    clock.set(LocalDate.of(2026, 10, 1));

    assertThat(exits().due(here.facilitator, FollowUpFilter.ALL).get(0).lastEngagements())
        .extracting(LastEngagement::lotId)
        .containsExactly(here.lot.id(), here.otherLot.id());
  }

  @Test
  void isAskedOnceOfOnePersonWithTwoRecords() {
    Beneficiary again = here.person("Ben Ali");
    here.admitted(samia, "2026-03-02", "2026-06-30");
    here.admittedElsewhere(again, "2026-04-01", "2026-09-30");
    clock.set(LocalDate.of(2026, 10, 1));
    assertThat(due()).containsExactly("Benali END 2026-06-30", "Ben Ali END 2026-09-30");
    record(again, Milestone.END, TRAINING);

    rooms.beneficiaries().persons().merge(here.facilitator, samia.id(), again.id());

    assertThat(due()).isEmpty();
    assertThat(exits().of(here.facilitator, samia.id()))
        .extracting(PersonFollowUp::endedOn, PersonFollowUp::situation)
        .first()
        .isEqualTo(tuple(LocalDate.of(2026, 9, 30), ExitSituation.TRAINING));
    assertThat(record(samia, Milestone.END, TRAINING).version()).isEqualTo(1);
  }

  @Test
  void isCancelledByANewContractAndAskedAnewAtItsEnd() {
    here.admitted(samia, "2026-03-02", "2026-04-30");
    clock.set(LocalDate.of(2026, 11, 10));
    assertThat(due()).containsExactly("Benali END 2026-04-30", "Benali MONTHS_6 2026-10-30");
    record(samia, Milestone.END, PERMANENT);

    here.admittedElsewhere(samia, "2026-12-01", "2026-12-31");

    assertThat(due()).isEmpty();
    conflict("NOT_ENDED", () -> record(samia, Milestone.MONTHS_6, PERMANENT));
    assertThat(exits().of(here.facilitator, samia.id()))
        .extracting(PersonFollowUp::milestone, PersonFollowUp::open)
        .containsExactly(tuple(Milestone.END, false));
    clock.set(LocalDate.of(2027, 1, 1));
    assertThat(due()).containsExactly("Benali END 2026-12-31");
    record(samia, Milestone.END, TRAINING);
    assertThat(exits().of(here.facilitator, samia.id()))
        .extracting(PersonFollowUp::dueOn, PersonFollowUp::situation, PersonFollowUp::open)
        .containsExactly(
            tuple(LocalDate.of(2026, 4, 30), ExitSituation.PERMANENT_JOB, false),
            tuple(LocalDate.of(2026, 12, 31), ExitSituation.TRAINING, true),
            tuple(LocalDate.of(2027, 6, 30), null, false),
            tuple(LocalDate.of(2027, 12, 31), null, false));
  }

  @Test
  void countsProposalsThatWaitAsContractsAndRefusedOnesNot() {
    here.admitted(samia, "2026-03-02", "2026-04-30");
    clock.set(LocalDate.of(2026, 5, 4));
    Assignment proposed = here.proposedElsewhere(samia, "2026-06-01", "2026-06-30");
    assertThat(due()).isEmpty();

    here.people.decide(
        here.facilitator,
        proposed,
        new AssignmentDecision(AssignmentStatus.REFUSED, null, ReasonCode.NO_PROOF, null));

    assertThat(due()).containsExactly("Benali END 2026-04-30");
  }

  @Test
  void isNotAskedOfWhoWasNeverAdmittedNorWithoutAnEnd() {
    here.proposedElsewhere(samia, "2026-03-02", "2026-04-30");
    here.admitted(here.person("Durable"), "2026-03-02", null);
    clock.set(LocalDate.of(2027, 5, 1));

    assertThat(due()).isEmpty();
    conflict("NOT_ENDED", () -> record(samia, Milestone.END, PERMANENT));
  }

  @Test
  void isCorrectedWithTheVersionThatWasRead() {
    here.admitted(samia, "2026-03-02", "2026-04-30");
    clock.set(LocalDate.of(2026, 5, 4));
    assertThat(record(samia, Milestone.END, PERMANENT).version()).isEqualTo(1);

    // Said again, perhaps because the answer was lost.
    assertThat(record(samia, Milestone.END, PERMANENT).version()).isEqualTo(1);
    conflict("STALE_VERSION", () -> record(samia, Milestone.END, TRAINING));
    PersonFollowUp corrected =
        exits().record(here.facilitator, samia.id(), Milestone.END, TRAINING, 1);

    assertThat(corrected.situation()).isEqualTo(ExitSituation.TRAINING);
    assertThat(corrected.group()).isEqualTo(ExitGroup.POSITIVE);
    assertThat(corrected.version()).isEqualTo(2);
    assertThat(corrected.recordedBy()).isEqualTo(here.facilitator.displayName());
    assertThat(log())
        .containsExactly("EXIT_RECORDED null END null", "EXIT_CORRECTED null END null");
  }

  @Test
  void oneOfEightWhoAnswerAtOnceIsHeard() throws Exception {
    here.admitted(samia, "2026-03-02", "2026-04-30");
    clock.set(LocalDate.of(2026, 5, 4));
    List<Callable<PersonFollowUp>> answers = new ArrayList<>();
    for (ExitSituation situation : List.of(ExitSituation.values()).subList(0, 8)) {
      answers.add(() -> record(samia, Milestone.END, new ExitDraft(situation)));
    }
    int heard = 0;
    ExecutorService executor = Executors.newFixedThreadPool(8);
    try {
      for (Future<PersonFollowUp> answer : executor.invokeAll(answers)) {
        heard += answered(answer) ? 1 : 0;
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(heard).isEqualTo(1);
    assertThat(log()).hasSize(1);
  }

  private static boolean answered(Future<PersonFollowUp> answer) throws InterruptedException {
    try {
      return answer.get().version() == 1;
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(Conflict.class).hasMessageContaining("STALE_VERSION");
      return false;
    }
  }

  @Test
  void isOfTheOrganisationThatAdmittedThePersonOnly() {
    Actor elsewhere = world.facilitator();
    Lot theirs =
        world.awarded(
            elsewhere, world.operation(elsewhere, world.authority()), 1, 100, here.employer);
    Actor declarant = world.declarant(here.employer);
    Beneficiary shared = here.people.beneficiary(declarant, PeopleWorld.person("Partage", "Lou"));
    here.people.admit(
        here.facilitator, here.proposed(declarant, shared, "2026-03-02", "2026-04-30"));
    here.people.proposed(
        declarant,
        theirs,
        PeopleWorld.draft(
            shared,
            here.employer,
            PeopleWorld.contract(
                here.employer, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 9, 30))));
    clock.set(LocalDate.of(2026, 5, 4));

    assertThat(due()).containsExactly("Partage END 2026-04-30");
    record(shared, Milestone.END, PERMANENT);
    clock.set(LocalDate.of(2026, 12, 1));
    assertThat(exits().due(elsewhere, FollowUpFilter.ALL)).isEmpty();
    assertThat(exits().of(elsewhere, shared.id())).isEmpty();
    notFound(() -> exits().of(declarant, shared.id()));
    notFound(() -> exits().record(declarant, shared.id(), Milestone.END, PERMANENT));
    notFound(() -> exits().of(elsewhere, samia.id()));
  }

  @Test
  void answersForAllOrganisationsOfAnAccount() {
    Actor elsewhere = world.facilitator();
    Actor both =
        world.account("Bea Both", here.facilitator.grants().get(0), elsewhere.grants().get(0));
    Lot theirs =
        world.awarded(
            elsewhere, world.operation(elsewhere, world.authority()), 1, 100, here.employer);
    Actor declarant = world.declarant(here.employer);
    Beneficiary shared = here.people.beneficiary(declarant, PeopleWorld.person("Partage", "Lou"));
    here.people.admit(
        here.facilitator, here.proposed(declarant, shared, "2026-03-02", "2026-04-30"));
    Assignment there =
        here.people.proposed(
            declarant,
            theirs,
            PeopleWorld.draft(
                shared,
                here.employer,
                PeopleWorld.contract(
                    here.employer, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 15))));
    here.people.admit(elsewhere, there);
    clock.set(LocalDate.of(2026, 5, 4));
    assertThat(exits().count(both)).isEqualTo(2);

    exits().record(both, shared.id(), Milestone.END, PERMANENT);

    assertThat(exits().count(both)).isZero();
    assertThat(exits().of(elsewhere, shared.id()).get(0).situation())
        .isEqualTo(ExitSituation.PERMANENT_JOB);
  }

  @Test
  void isNotAskedOnceTheIdentityIsErased() {
    here.admitted(samia, "2026-03-02", "2026-04-30");
    clock.set(LocalDate.of(2026, 5, 4));
    record(samia, Milestone.END, PERMANENT);
    clock.set(LocalDate.of(2027, 5, 4));
    assertThat(due()).hasSize(2);

    rooms
        .erasure()
        .erasure()
        .erase(here.facilitator, samia.id(), ErasureReason.REQUESTED_BY_PERSON);

    assertThat(due()).isEmpty();
    assertThat(exits().count(here.facilitator)).isZero();
    conflict("IDENTITY_ERASED", () -> record(samia, Milestone.MONTHS_6, PERMANENT));
    assertThat(exits().of(here.facilitator, samia.id()))
        .extracting(PersonFollowUp::situation, PersonFollowUp::open)
        .containsExactly(tuple(ExitSituation.PERMANENT_JOB, false));
  }

  private ExitService exits() {
    return rooms.exits().exits();
  }

  private PersonFollowUp record(Beneficiary person, Milestone milestone, ExitDraft draft) {
    return exits().record(here.facilitator, person.id(), milestone, draft);
  }

  private List<String> due() {
    return exits().due(here.facilitator, FollowUpFilter.ALL).stream()
        .map(due -> due.lastName() + " " + due.milestone() + " " + due.dueOn())
        .toList();
  }

  /** What the log keeps of it, which has no situation in it. */
  private List<String> log() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT action, from_state, to_state, reason FROM audit_entry"
                        + " WHERE action LIKE 'EXIT%' AND subject_id = :id ORDER BY id")
                .bind("id", samia.id())
                .map(
                    (row, context) ->
                        row.getString(1)
                            + " "
                            + row.getString(2)
                            + " "
                            + row.getString(3)
                            + " "
                            + row.getString(4))
                .list());
  }
}
