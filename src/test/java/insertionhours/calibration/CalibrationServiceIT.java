package insertionhours.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationMove;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import insertionhours.sizing.ACalibrationInput;
import insertionhours.sizing.AdviceCode;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.CalibrationMethod;
import insertionhours.sizing.CalibrationResult.Advice;
import insertionhours.terms.DeclarationRhythm;
import insertionhours.terms.FollowUpTermsDraft;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class CalibrationServiceIT {
  private static final CalibrationInput REFERENCE =
      ACalibrationInput.amount("720000", "0.4", "0.05", "36");
  private static final Slice ALL = new Slice(50, Cursor.START);

  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private final Jdbi jdbi;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Operation operation;
  private Lot lot;

  CalibrationServiceIT(Rooms rooms, World world, MovableClock clock, Jdbi jdbi) {
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
    this.jdbi = jdbi;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
    lot = world.lot(facilitator, operation, 1, "HEATING");
  }

  @Test
  void givesTheLotItsHoursAndItsState() {
    clock.set(Instant.parse("2026-03-02T09:15:30Z"));

    Calibration kept = keep(REFERENCE, null, null);

    assertThat(kept.lotId()).isEqualTo(lot.id());
    assertThat(kept.input()).isEqualTo(REFERENCE);
    assertThat(kept.result().hours()).isEqualTo(Hours.of(400));
    assertThat(kept.retainedHours()).isNull();
    assertThat(kept.calculatedAt()).isEqualTo("2026-03-02T09:15:30Z");
    assertThat(kept.calculatedBy()).isEqualTo(facilitator.displayName());
    assertThat(now().status()).isEqualTo(LotStatus.CALIBRATED);
    assertThat(now().hoursDue()).isEqualTo(Hours.of(400));
  }

  @Test
  void givesTheLotTheHoursThatAreRetained() {
    keep(REFERENCE, "450.5", "accord du bailleur");

    assertThat(now().hoursDue()).isEqualTo(Hours.of("450.5"));
    assertThat(kept().get(0).due()).isEqualTo(Hours.of("450.5"));
    assertThat(kept().get(0).retainedReason()).isEqualTo("accord du bailleur");
  }

  @Test
  void wantsToKnowWhyOtherHoursAreRetained() {
    assertThatThrownBy(() -> keep(REFERENCE, "450", " "))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.field()).isEqualTo("retainedReason"));
    assertThat(kept()).isEmpty();
    assertThat(now().status()).isEqualTo(LotStatus.DRAFT);
  }

  @Test
  void canBeDoneAgainUntilTheTender() {
    keep(REFERENCE, null, null);
    keep(ACalibrationInput.hours("9000", "0.05"), null, null);
    keep(ACalibrationInput.fixed("0", null), null, null);

    assertThat(now().hoursDue()).isEqualTo(Hours.ZERO);
    assertThat(kept())
        .extracting(one -> one.result().method())
        .containsExactly(
            CalibrationMethod.FIXED_VOLUME,
            CalibrationMethod.HOURS_BASED,
            CalibrationMethod.AMOUNT_BASED);

    move(LotStatus.IN_TENDER);
    assertIsClosed("ILLEGAL_MOVE");
    move(LotStatus.CALIBRATED);
    keep(REFERENCE, null, null);
    assertThat(now().hoursDue()).isEqualTo(Hours.of(400));
  }

  @Test
  void isOverOnceTheLotIsAwarded() {
    lot = world.awarded(facilitator, operation, 2, 200, world.company());

    assertIsClosed("ILLEGAL_MOVE");
    assertThat(now().hoursDue()).isEqualTo(Hours.of(200));
  }

  /** The state comes before the rule, so that nobody mends figures in vain. */
  private void assertIsClosed(String code) {
    assertThatThrownBy(() -> keep(REFERENCE, "450", null))
        .isInstanceOf(Conflict.class)
        .hasMessage(code);
    assertThat(rooms.calibration().service().isOpen(now())).isFalse();
  }

  @Test
  void isForTheFacilitatorsOfTheOperation() {
    keep(REFERENCE, null, null);
    CalibrationDraft draft = new CalibrationDraft(REFERENCE, null, null);
    CalibrationService service = rooms.calibration().service();
    Actor reader = world.reader(authority);

    assertThat(service.keep(world.colleague(facilitator), lot.id(), draft).calculatedBy())
        .isEqualTo("Colin Colleague");
    assertThat(service.list(reader, lot.id(), ALL).items()).hasSize(2);
    assertThatThrownBy(() -> service.keep(reader, lot.id(), draft)).isInstanceOf(NotAllowed.class);
    for (Actor stranger :
        List.of(world.facilitator(), world.reader(world.authority()), world.administrator())) {
      assertThatThrownBy(() -> service.keep(stranger, lot.id(), draft))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> service.list(stranger, lot.id(), ALL)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void isNotShownToEnterprises() {
    var holder = world.company();
    lot = world.awarded(facilitator, operation, 2, 200, holder);

    assertThatThrownBy(
            () -> rooms.calibration().service().list(world.declarant(holder), lot.id(), ALL))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void knowsTheTradesOfTheTableOnly() {
    assertThatThrownBy(
            () ->
                keep(
                    ACalibrationInput.parts(
                        "0.05",
                        "36",
                        ACalibrationInput.part("HEATING", "1000", "0.4"),
                        ACalibrationInput.part("heating", "1000", "0.4")),
                    null,
                    null))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.field()).isEqualTo("parts[1].trade"));
  }

  @Test
  void advisesByTheDatesOfTheLot() {
    jdbi.useHandle(
        handle -> handle.execute("UPDATE lot SET ends_on = '2026-03-31' WHERE id = ?", lot.id()));

    assertThat(keep(REFERENCE, null, null).result().advice())
        .extracting(Advice::code)
        .containsExactly(AdviceCode.LABOUR_SHARE_UNDER_HALF, AdviceCode.SHORT_CONTRACT);
  }

  @Test
  void isWrittenDownWithWhoAndWhy() {
    keep(REFERENCE, null, null);
    keep(REFERENCE, "450", "accord");

    List<Map<String, Object>> entries =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT from_state, to_state, reason
                        FROM audit_entry
                        WHERE action = 'CALIBRATED' AND subject_id = ?
                        ORDER BY id
                        """)
                    .bind(0, lot.id())
                    .mapToMap()
                    .list());
    assertThat(entries)
        .extracting(entry -> entry.get("from_state"), entry -> entry.get("to_state"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(null, "400"),
            org.assertj.core.groups.Tuple.tuple("400", "450"));
    assertThat(entries.get(1)).containsEntry("reason", "accord");
  }

  @Test
  void listsNewestFirstInPages() {
    for (int hours = 100; hours <= 104; hours++) {
      keep(ACalibrationInput.fixed("" + hours, null), null, null);
    }

    Listing<Calibration> first = list(new Slice(2, Cursor.START));
    Listing<Calibration> second = list(new Slice(2, Cursor.fromString(first.next())));
    Listing<Calibration> third = list(new Slice(2, Cursor.fromString(second.next())));

    assertThat(List.of(first, second, third))
        .flatExtracting(Listing::items)
        .extracting(one -> one.due().toString())
        .containsExactly("104", "103", "102", "101", "100");
    assertThat(third.next()).isNull();
  }

  @Test
  void keepsEveryInput() {
    CalibrationInput input =
        ACalibrationInput.takeover("500000.01", "36.5", "25", "400", "0.050001");

    assertThat(keep(input, null, null).input()).isEqualTo(input);
  }

  private Calibration keep(CalibrationInput input, String retained, String reason) {
    BigDecimal hours = retained == null ? null : new BigDecimal(retained);
    return rooms
        .calibration()
        .service()
        .keep(facilitator, lot.id(), new CalibrationDraft(input, hours, reason));
  }

  private List<Calibration> kept() {
    return list(ALL).items();
  }

  private Listing<Calibration> list(Slice slice) {
    return rooms.calibration().service().list(facilitator, lot.id(), slice);
  }

  private Lot now() {
    return rooms.contracts().lots().find(facilitator, lot.id());
  }

  private void move(LotStatus to) {
    rooms
        .obligations()
        .obligations()
        .move(facilitator, lot.id(), new ObligationMove(to, null, null));
  }

  @Test
  void warnsUnderTheFloorOfItsAuthority() {
    CalibrationInput small = ACalibrationInput.amount("180000", "0.4", "0.05", "36");
    assertThat(rooms.calibration().service().preview(lot, small).advice())
        .extracting(Advice::code)
        .doesNotContain(AdviceCode.UNDER_FLOOR);

    rooms
        .terms()
        .terms()
        .change(
            facilitator,
            lot.facilitatorOrganisationId(),
            authority.id(),
            new FollowUpTermsDraft(
                DeclarationRhythm.MONTHLY,
                15,
                new BigDecimal("0.7"),
                new BigDecimal("0.4"),
                BigDecimal.valueOf(150),
                null,
                BigDecimal.valueOf(7),
                new BigDecimal("151.67"),
                BigDecimal.valueOf(1600),
                null,
                null,
                null),
            0);

    assertThat(rooms.calibration().service().preview(lot, small).advice())
        .filteredOn(advice -> advice.code() == AdviceCode.UNDER_FLOOR)
        .singleElement()
        .satisfies(advice -> assertThat(advice.arguments().toString()).contains("150"));
  }
}
