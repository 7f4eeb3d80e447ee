package insertionhours.hours;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.problems.Conflict;
import insertionhours.progress.LotProgress;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.World;
import insertionhours.validation.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several people at once: nothing is lost, nothing is done twice. */
@ExtendWith(DatabaseExtension.class)
class ConcurrentMovesIT {
  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private HoursWorld hours;

  ConcurrentMovesIT(Rooms rooms, World world, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    hours = new HoursWorld(rooms, world);
  }

  @RepeatedTest(5)
  void letsTheFirstOfTwoFacilitatorsDecide() throws Exception {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"));
    Actor colleague = world.colleague(hours.facilitator);

    List<Object> outcomes =
        atOnce(
            List.of(
                () -> decide(hours.facilitator, submitted), () -> decide(colleague, submitted)));

    assertThat(outcomes).filteredOn(Declaration.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Conflict.class::isInstance)
        .singleElement()
        .satisfies(refusal -> assertThat(((Conflict) refusal).code()).isEqualTo("ALREADY_DECIDED"));
    assertTotals("100", "100");
  }

  @RepeatedTest(5)
  void keepsOneOfSeveralFirstDeclarations() throws Exception {
    DeclarationDraft draft =
        hours.named(hours.declarant, month(hours.holder, MARCH, line("HEATING", "100")));

    List<Object> outcomes =
        atOnce(
            Stream.of(hours.declarant, hours.facilitator, hours.declarant)
                .<Callable<Object>>map(
                    actor -> () -> hours.declarations().create(actor, hours.lot.id(), draft))
                .toList());

    assertThat(outcomes).filteredOn(Declaration.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Conflict.class::isInstance)
        .hasSize(2)
        .allMatch(refusal -> ((Conflict) refusal).code().equals("ALREADY_EXISTS"));
  }

  @Test
  void addsUpWhatManySubmitAtOnce() throws Exception {
    List<Declaration> drafts =
        IntStream.range(0, 8)
            .mapToObj(
                i -> hours.drafted(MARCH.plusMonths(i), line("HEATING", "10"), line("OTHER", "1")))
            .toList();

    List<Object> submitted =
        atOnce(
            drafts.stream()
                .<Callable<Object>>map(draft -> () -> hours.submit(hours.declarant, draft))
                .toList());
    assertThat(submitted).allMatch(Declaration.class::isInstance);
    List<Object> decided =
        atOnce(
            submitted.stream()
                .map(Declaration.class::cast)
                .<Callable<Object>>map(one -> () -> decide(hours.facilitator, one))
                .toList());

    assertThat(decided).allMatch(Declaration.class::isInstance);
    assertTotals("88", "88");
  }

  @Test
  void triesAgainAfterLosingADeadlock() throws Exception {
    Declaration draft = hours.drafted(MARCH, line("HEATING", "10"));
    ExecutorService people = Executors.newSingleThreadExecutor();
    try (Handle other = jdbi.open()) {
      other.begin();
      weigh(other);
      other.execute("UPDATE declaration SET changed_at = NOW() WHERE id = ?", draft.id());
      Future<Declaration> submitted = people.submit(() -> hours.submit(hours.declarant, draft));
      awaitLockOn(hours.lot.id());
      other.execute("SELECT id FROM lot WHERE id = ? FOR UPDATE", hours.lot.id());
      assertThat(submitted.isDone()).isFalse();
      other.rollback();

      assertThat(submitted.get().status()).isEqualTo(DeclarationStatus.SUBMITTED);
    } finally {
      people.shutdownNow();
    }
    assertTotals("10", "0");
  }

  /** The transaction that has written less is the one that a deadlock undoes. */
  private static void weigh(Handle other) {
    for (int i = 0; i < 50; i++) {
      other.execute(
          "INSERT INTO trade_labour_share (trade, valid_from, labour_share, source)"
              + " VALUES ('OTHER', ?, 0.5, 'test')",
          LocalDate.of(1990, 1, 1).plusDays(i));
    }
  }

  /** Until the submission holds the lot and waits for the declaration. */
  private void awaitLockOn(long lotId) throws InterruptedException {
    boolean held = false;
    while (!held) {
      Thread.sleep(20);
      held =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery("SELECT id FROM lot WHERE id = :id FOR UPDATE SKIP LOCKED")
                      .bind("id", lotId)
                      .mapTo(Long.class)
                      .findOne()
                      .isEmpty());
    }
    Thread.sleep(300);
  }

  private Declaration decide(Actor actor, Declaration declaration) {
    return rooms
        .validation()
        .service()
        .decide(actor, declaration.id(), Decision.inFull(declaration.version()));
  }

  /** What each has come to, an answer or a conflict. */
  private static List<Object> atOnce(List<Callable<Object>> uses) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(uses.size());
    CyclicBarrier start = new CyclicBarrier(uses.size());
    try {
      List<Future<Object>> futures = new ArrayList<>();
      for (Callable<Object> use : uses) {
        futures.add(
            people.submit(
                () -> {
                  start.await();
                  try {
                    return use.call();
                  } catch (Conflict refusal) {
                    return refusal;
                  }
                }));
      }
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    } finally {
      people.shutdownNow();
    }
  }

  private void assertTotals(String declared, String accepted) {
    LotProgress progress = rooms.progress().progress().of(hours.facilitator, hours.lot.id());
    assertThat(progress.declared()).isEqualTo(Hours.of(declared));
    assertThat(progress.accepted()).isEqualTo(Hours.of(accepted));
    assertThat(rooms.hours().totals().rebuild()).isEmpty();
  }
}
