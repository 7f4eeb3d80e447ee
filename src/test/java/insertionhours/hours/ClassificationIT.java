package insertionhours.hours;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.Refusals.conflict;
import static insertionhours.hours.Refusals.notAllowed;
import static insertionhours.hours.Refusals.notFound;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Correcting the trade or modality of a submitted line. */
@ExtendWith(DatabaseExtension.class)
class ClassificationIT {
  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private HoursWorld hours;

  ClassificationIT(Rooms rooms, World world, Jdbi jdbi, MovableClock clock) {
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
  void movesTheHoursToTheOtherTotal() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100", "4"), line("OTHER", "8"));
    Declaration corrected = classify(hours.facilitator, submitted, 0, "TILING");
    assertThat(corrected.lines().get(0).trade()).isEqualTo("TILING");
    assertThat(totals())
        .containsExactlyInAnyOrder("TILING 104.00 0.00 104.00", "OTHER 8.00 0.00 8.00");

    Declaration accepted = hours.accept(corrected);
    Declaration again = classify(hours.facilitator, accepted, 0, "HEATING");

    assertThat(again.hoursAccepted()).isEqualTo(accepted.hoursAccepted());
    assertThat(totals())
        .containsExactlyInAnyOrder("HEATING 104.00 100.00 0.00", "OTHER 8.00 8.00 0.00");
    assertThat(rooms.hours().totals().rebuild()).isEmpty();
    assertThat(rooms.hours().peopleTotals().rebuild()).isEmpty();
    assertThat(audited())
        .containsExactly(
            "HEATING DIRECT_HIRE > TILING DIRECT_HIRE", "TILING DIRECT_HIRE > HEATING DIRECT_HIRE");
  }

  @Test
  void letsTheFirmHandInAgainWhatWasCorrected() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"));
    Declaration corrected =
        classify(hours.facilitator, submitted, 0, "TILING", Modality.JOINT_CONTRACTING);

    Declaration again = hours.submit(hours.declarant, hours.giveBack(corrected));

    assertThat(again.lines().get(0).modality()).isEqualTo(Modality.JOINT_CONTRACTING);
    assertThat(again.lines().get(0).trade()).isEqualTo("TILING");
  }

  @Test
  void isForFacilitatorsOnceSubmitted() {
    Declaration draft = hours.drafted(MARCH, line("HEATING", "100"));
    conflict("NOT_SUBMITTED", () -> classify(hours.facilitator, draft, 0, "OTHER"));
    Declaration submitted = hours.submit(hours.declarant, draft);
    notAllowed(
        "ONLY_FACILITATOR_CLASSIFIES", () -> classify(hours.declarant, submitted, 0, "OTHER"));
    notFound(() -> classify(world.facilitator(), submitted, 0, "OTHER"));
    notFound(
        () ->
            rooms
                .hours()
                .classifications()
                .classify(
                    hours.facilitator,
                    submitted.id(),
                    0,
                    new Classification("OTHER", Modality.DIRECT_HIRE, submitted.version())));
    rule("trade", "UNKNOWN_TRADE", () -> classify(hours.facilitator, submitted, 0, "MAGIC"));
    classify(hours.facilitator, submitted, 0, "OTHER");
    conflict("STALE_VERSION", () -> classify(hours.facilitator, submitted, 0, "TILING"));
  }

  @Test
  void keepsEachHourOnce() {
    Declaration named = hours.submitted(MARCH, line("HEATING", "100"));
    Long person = named.lines().get(0).assignmentId();
    Declaration totals =
        hours.submit(
            hours.facilitator,
            hours
                .declarations()
                .create(
                    hours.facilitator,
                    hours.lot.id(),
                    HoursWorld.month(
                        hours.holder,
                        MARCH.plusMonths(1),
                        line("HEATING", "5").of(person, null),
                        line("OTHER", "5").of(person, null),
                        line("HEATING", "5"),
                        line("OTHER", "6"))));
    rule("trade", "PERSON_TWICE", () -> classify(hours.facilitator, totals, 0, "OTHER"));
    rule("trade", "LINE_TWICE", () -> classify(hours.facilitator, totals, 2, "OTHER"));
    assertThat(classify(hours.facilitator, totals, 1, "TILING").lines().get(1).trade())
        .isEqualTo("TILING");
  }

  /** The person is there as the firm's own; of these hours the facilitator knows better. */
  @Test
  void staysWithTheHoursWhenTheyAreHandedInAgain() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"), line("OTHER", "8"));
    Declaration corrected =
        classify(hours.facilitator, submitted, 0, "HEATING", Modality.JOINT_CONTRACTING);

    Declaration withdrawn =
        hours.submissions().withdraw(hours.declarant, submitted.id(), corrected.version());
    Declaration again = hours.submit(hours.declarant, withdrawn);
    assertThat(modalities(again)).containsExactly(Modality.JOINT_CONTRACTING, Modality.DIRECT_HIRE);

    Declaration returned = hours.giveBack(again);
    Declaration rewritten =
        hours
            .declarations()
            .change(
                hours.declarant,
                returned.id(),
                HoursWorld.month(
                    hours.holder,
                    MARCH,
                    line("HEATING", "90").of(returned.lines().get(0).assignmentId(), null),
                    line("OTHER", "8").of(returned.lines().get(1).assignmentId(), null)),
                returned.version());
    assertThat(modalities(rewritten))
        .containsExactly(Modality.JOINT_CONTRACTING, Modality.DIRECT_HIRE);

    Declaration accepted = hours.accept(hours.submit(hours.declarant, rewritten));
    DeclarationLine line = accepted.lines().get(0);
    Declaration supplement =
        hours
            .declarations()
            .create(
                hours.declarant,
                hours.lot.id(),
                HoursWorld.supplement(
                    hours.holder, MARCH, HoursWorld.correction(line.id(), "HEATING", "95")));
    assertThat(modalities(supplement)).containsExactly(Modality.JOINT_CONTRACTING);
    assertThat(modalities(hours.accept(hours.submit(hours.declarant, supplement))))
        .containsExactly(Modality.JOINT_CONTRACTING);
    assertThat(totals())
        .containsExactlyInAnyOrder("HEATING 95.00 95.00 0.00", "OTHER 8.00 8.00 0.00");
    assertThat(rooms.hours().totals().rebuild()).isEmpty();
  }

  private static List<Modality> modalities(Declaration declaration) {
    return declaration.lines().stream().map(DeclarationLine::modality).toList();
  }

  private Declaration classify(Actor actor, Declaration declaration, int index, String trade) {
    return classify(actor, declaration, index, trade, Modality.DIRECT_HIRE);
  }

  private Declaration classify(
      Actor actor, Declaration declaration, int index, String trade, Modality modality) {
    return rooms
        .hours()
        .classifications()
        .classify(
            actor,
            declaration.id(),
            declaration.lines().get(index).id(),
            new Classification(trade, modality, declaration.version()));
  }

  private List<String> totals() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT CONCAT(trade, ' ', hours_declared, ' ', hours_accepted, ' ', hours_pending)
                    FROM hours_total
                    WHERE lot_id = :lot
                    """)
                .bind("lot", hours.lot.id())
                .mapTo(String.class)
                .list());
  }

  private List<String> audited() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT CONCAT(from_state, ' > ', to_state)
                    FROM audit_entry
                    WHERE action = 'RECLASSIFIED'
                    ORDER BY id
                    """)
                .mapTo(String.class)
                .list());
  }
}
