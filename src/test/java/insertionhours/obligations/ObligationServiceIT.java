package insertionhours.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotFilter;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class ObligationServiceIT {
  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Operation operation;
  private Enterprise holder;

  ObligationServiceIT(Rooms rooms, World world, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 11, 23));
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
    holder = world.company();
  }

  @Test
  void bindsTheOfferAboveTheMinimum() {
    Lot lot = world.calibrated(facilitator, operation, 1, 400);

    awards().award(facilitator, lot.id(), holderOffering("450"));

    assertThat(obligation(lot))
        .satisfies(
            due -> {
              assertThat(due.status()).isEqualTo(LotStatus.AWARDED);
              assertThat(due.minimumHours()).isEqualTo(Hours.of(400));
              assertThat(due.offeredHours()).isEqualTo(Hours.of(450));
              assertThat(due.hoursDue()).isEqualTo(Hours.of(450));
            });
  }

  @Test
  void keepsTheMinimumAboveTheOffer() {
    Lot lot = world.calibrated(facilitator, operation, 1, 400);

    awards().award(facilitator, lot.id(), holderOffering("150.25"));

    assertThat(obligation(lot).hoursDue()).isEqualTo(Hours.of(400));
  }

  @Test
  void refusesASecondHolder() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);

    assertThatThrownBy(
            () -> awards().award(facilitator, lot.id(), AwardDraft.holder(world.company().id())))
        .isInstanceOf(Conflict.class)
        .hasMessage("HOLDER_ALREADY_RECORDED");
  }

  @Test
  void refusesASecondHolderBeforeAskingWhoItIs() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);

    assertThatThrownBy(() -> awards().award(facilitator, lot.id(), AwardDraft.holder(999_999_999)))
        .hasMessage("HOLDER_ALREADY_RECORDED");
  }

  @Test
  void keepsWhoHasBroughtOthersIn() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    Enterprise first = world.company();
    Enterprise second = world.company();
    Award of = awards().award(facilitator, lot.id(), subcontractor(first, holder));
    Award below = awards().award(facilitator, lot.id(), subcontractor(second, first));

    assertThatThrownBy(() -> awards().remove(facilitator, of.id()))
        .isInstanceOf(Conflict.class)
        .hasMessage("AWARD_ENGAGES_OTHERS");
    assertThatThrownBy(
            () ->
                awards()
                    .change(
                        facilitator, of.id(), subcontractor(world.company(), holder), of.version()))
        .hasMessage("AWARD_ENGAGES_OTHERS");
    awards().remove(facilitator, below.id());
    awards().remove(facilitator, of.id());
    assertThat(awards().list(facilitator, lot.id())).hasSize(1);
  }

  @Test
  void refusesEnterprisesThatWouldHaveBroughtEachOtherIn() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    Enterprise first = world.company();
    Enterprise second = world.company();
    Award of = awards().award(facilitator, lot.id(), subcontractor(first, holder));
    awards().award(facilitator, lot.id(), subcontractor(second, first));

    assertThatThrownBy(
            () -> awards().change(facilitator, of.id(), subcontractor(first, second), of.version()))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("ENGAGED_IN_A_CIRCLE");
  }

  @Test
  void refusesAStaleVersionOfAnAwardBeforeAnyRule() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    Enterprise first = world.company();
    Award of = awards().award(facilitator, lot.id(), subcontractor(first, holder));

    assertThatThrownBy(
            () -> awards().change(facilitator, of.id(), subcontractor(first, world.company()), 99))
        .hasMessage("STALE_VERSION");
  }

  @Test
  void pagesAndSearchesTheEnterprisesOfALot() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    Enterprise first = world.company();
    awards().award(facilitator, lot.id(), subcontractor(first, holder));
    awards().award(facilitator, lot.id(), subcontractor(world.company(), holder));

    List<Long> paged = new ArrayList<>();
    Cursor after = Cursor.START;
    while (after != null) {
      var page = awards().list(facilitator, lot.id(), null, new Slice(1, after));
      page.items().forEach(award -> paged.add(award.id()));
      after = page.next() == null ? null : Cursor.fromString(page.next());
    }

    assertThat(paged)
        .isEqualTo(awards().list(facilitator, lot.id()).stream().map(Award::id).toList())
        .hasSize(3);
    assertThat(
            awards().list(facilitator, lot.id(), first.name(), new Slice(9, Cursor.START)).items())
        .extracting(Award::enterpriseId)
        .containsExactly(first.id());
  }

  @Test
  void tellsTheAuthorityTheFirmsButNobodysContact() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    Award award = awards().list(facilitator, lot.id()).get(0);
    awards().change(facilitator, award.id(), reachedAt("chantier@firme.example"), award.version());
    Actor reader = world.reader(authority);
    assertThat(awards().list(world.declarant(holder), lot.id()).get(0).contactEmail())
        .isEqualTo("chantier@firme.example");
    Award read = awards().find(reader, award.id());
    assertThat(read.enterpriseName()).isEqualTo(holder.name());
    assertThat(read.contactName()).isNull();
    assertThat(read.contactEmail()).isNull();
    assertThat(read.contactPhone()).isNull();
  }

  @Test
  void pointsToTheSameAwardRecordedBefore() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    long known = awards().list(facilitator, lot.id()).get(0).id();

    assertThatThrownBy(() -> awards().award(facilitator, lot.id(), AwardDraft.holder(holder.id())))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> assertThat(conflict.existing().orElseThrow().id()).isEqualTo(known));
  }

  @Test
  void givesTheLotBackWhenItsHolderWasAMistake() {
    Lot lot = world.calibrated(facilitator, operation, 1, 400);
    Award mistaken = awards().award(facilitator, lot.id(), holderOffering("450"));

    awards().remove(facilitator, mistaken.id());

    assertThat(obligation(lot).status()).isEqualTo(LotStatus.CALIBRATED);
    assertThat(obligation(lot).hoursDue()).isEqualTo(Hours.of(400));
  }

  @Test
  void revisesFromADateOnEvenDownward() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);

    obligations().revise(facilitator, lot.id(), revision("380", LocalDate.of(2026, 6, 1)));
    obligations().revise(facilitator, lot.id(), revision("500", LocalDate.of(2026, 12, 1)));

    assertThat(obligation(lot).hoursDue()).isEqualTo(Hours.of(380));
    assertThat(obligation(lot).revisions()).extracting(Revision::number).containsExactly(1, 2);
    clock.set(LocalDate.of(2026, 12, 1));
    assertThat(obligation(lot).hoursDue()).isEqualTo(Hours.of(500));
  }

  @Test
  void addsUpTheFirmRowsOfASchedule() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);
    LocalDate day = LocalDate.of(2026, 3, 1);

    obligations()
        .revise(
            facilitator,
            lot.id(),
            new RevisionDraft(
                null,
                day,
                "tranches",
                "AV1",
                null,
                List.of(
                    row("Tranche ferme", "120.50", ScheduleStatus.FIRM),
                    row("Tranche optionnelle", "80", ScheduleStatus.CONDITIONAL),
                    row("Reconduction", "30", ScheduleStatus.FIRM),
                    row("Abandon", "10", ScheduleStatus.DROPPED))));

    assertThat(obligation(lot).hoursDue()).isEqualTo(Hours.of("150.50"));
    assertThat(obligation(lot).revisions().get(0).schedule()).hasSize(4);
  }

  @Test
  void refusesARevisionBeforeTheAward() {
    Lot lot = world.calibrated(facilitator, operation, 1, 400);

    assertThatThrownBy(
            () -> obligations().revise(facilitator, lot.id(), revision("380", World.START)))
        .isInstanceOf(Conflict.class)
        .hasMessage("REVISION_NEEDS_AWARD");
  }

  @Test
  void closesAndOpensAgainWithAReason() {
    Lot lot = world.calibrated(facilitator, operation, 1, 400);
    awards().award(facilitator, lot.id(), reachedAt("chantier@firme.example"));
    move(lot, LotStatus.RUNNING, null, null);
    move(lot, LotStatus.CLOSED, ObligationOutcome.ACHIEVED, null);

    assertThatThrownBy(() -> move(lot, LotStatus.RUNNING, null, " "))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("REASON_NEEDED");

    assertThat(move(lot, LotStatus.RUNNING, null, "garantie"))
        .satisfies(
            due -> {
              assertThat(due.status()).isEqualTo(LotStatus.RUNNING);
              assertThat(due.outcome()).isNull();
              assertThat(due.closedOn()).isNull();
            });
  }

  @Test
  void cancelsBeforeTheWorkAndOwesNothing() {
    Lot lot = world.awarded(facilitator, operation, 1, 400, holder);

    assertThatThrownBy(() -> move(lot, LotStatus.CLOSED, ObligationOutcome.ACHIEVED, null))
        .isInstanceOf(Conflict.class);

    assertThat(move(lot, LotStatus.CLOSED, ObligationOutcome.CANCELLED, "abandon").hoursDue())
        .isEqualTo(Hours.ZERO);
  }

  @Test
  void takesOverARunningContractInOneForm() {
    Lot lot =
        rooms
            .obligations()
            .takeOvers()
            .takeOver(facilitator, operation.id(), takeOver(YearMonth.of(2026, 9)));

    assertThat(lot.status()).isEqualTo(LotStatus.RUNNING);
    assertThat(lot.hoursDue()).isEqualTo(Hours.of(300));
    assertThat(obligation(lot).opening()).isEqualTo(Hours.of("120.25"));
    assertThat(awards().list(facilitator, lot.id()))
        .singleElement()
        .satisfies(
            award -> {
              assertThat(award.role()).isEqualTo(AwardRole.HOLDER);
              assertThat(award.declares()).isTrue();
            });
  }

  @Test
  void leavesNothingBehindWhenATakeOverIsRefused() {
    assertThatThrownBy(
            () ->
                rooms
                    .obligations()
                    .takeOvers()
                    .takeOver(facilitator, operation.id(), takeOver(YearMonth.of(2026, 12))))
        .isInstanceOf(RuleViolation.class);

    assertThat(rooms.contracts().lots().count(facilitator, LotFilter.ofOperation(operation.id())))
        .isZero();
  }

  @Test
  void hidesLotsFromThoseWhoHaveNothingToDoWithThem() {
    Lot mine = world.awarded(facilitator, operation, 1, 400, holder);
    world.awarded(facilitator, operation, 2, 200, world.company());
    Actor stranger = world.facilitator();
    Actor declarant = world.declarant(holder);

    assertThat(rooms.contracts().lots().list(declarant, LotFilter.ALL, Slice.page(null)).items())
        .extracting(Lot::id)
        .containsExactly(mine.id());
    assertThatThrownBy(() -> obligations().find(stranger, mine.id())).isInstanceOf(NotFound.class);
  }

  private ObligationService obligations() {
    return rooms.obligations().obligations();
  }

  private AwardService awards() {
    return rooms.obligations().awards();
  }

  private Obligation obligation(Lot lot) {
    return obligations().find(facilitator, lot.id());
  }

  private Obligation move(Lot lot, LotStatus to, ObligationOutcome outcome, String reason) {
    return obligations().move(facilitator, lot.id(), new ObligationMove(to, outcome, reason));
  }

  private AwardDraft reachedAt(String email) {
    return new AwardDraft(
        holder.id(),
        AwardRole.HOLDER,
        null,
        null,
        null,
        null,
        null,
        null,
        "Camille Dubois",
        email,
        "02 32 00 00 00");
  }

  private AwardDraft holderOffering(String hours) {
    return new AwardDraft(
        holder.id(),
        AwardRole.HOLDER,
        null,
        new BigDecimal(hours),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static RevisionDraft revision(String hours, LocalDate from) {
    return new RevisionDraft(new BigDecimal(hours), from, "avenant", "AV1", null, null);
  }

  private static ScheduleRow row(String label, String hours, ScheduleStatus status) {
    return new ScheduleRow(label, World.START, World.END, new BigDecimal(hours), status);
  }

  private TakeOver takeOver(YearMonth until) {
    return new TakeOver(
        7,
        "Nettoyage",
        "PREMISES_CLEANING",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        holder.id(),
        new BigDecimal("300"),
        new OpeningHours(new BigDecimal("120.25"), until, "tableur du facilitateur"));
  }

  private static AwardDraft subcontractor(Enterprise enterprise, Enterprise engager) {
    return new AwardDraft(
        enterprise.id(),
        AwardRole.SUBCONTRACTOR,
        engager.id(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
