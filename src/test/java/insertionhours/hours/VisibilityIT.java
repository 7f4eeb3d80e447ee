package insertionhours.hours;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.lent;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.Refusals.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseDetails;
import insertionhours.progress.LotProgress;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.World;
import insertionhours.validation.WaitingFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who sees which declarations and lines. */
@ExtendWith(DatabaseExtension.class)
class VisibilityIT {
  private final Rooms rooms;
  private final World world;
  private HoursWorld hours;
  private HoursWorld elsewhere;
  private Declaration ofHolder;
  private Declaration ofLender;

  VisibilityIT(Rooms rooms, World world) {
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    hours = new HoursWorld(rooms, world);
    elsewhere = new HoursWorld(rooms, world);
    elsewhere.accepted(MARCH, line("HEATING", "200"));
    ofHolder =
        hours.accepted(MARCH, line("HEATING", "100", "7"), lent(hours.lender, "OTHER", "20"));
    ofLender =
        hours.submit(
            hours.lenderDeclarant,
            hours.create(
                hours.lenderDeclarant,
                month(
                    hours.lender,
                    MARCH.plusMonths(1),
                    lent(hours.lender, "HEATING", "30"),
                    line("TILING", "8"))));
    hours.drafted(MARCH.plusMonths(2), line("HEATING", "555"));
  }

  @Test
  void showsDeclarationsToTheirFirmAndTheirFacilitators() {
    assertThat(seen(hours.facilitator, DeclarationFilter.ALL)).hasSize(3);
    assertThat(seen(hours.declarant, DeclarationFilter.ALL)).hasSize(2).contains(ofHolder.id());
    assertThat(seen(hours.lenderDeclarant, DeclarationFilter.ALL)).containsExactly(ofLender.id());
    assertThat(seen(world.reader(hours.authority), DeclarationFilter.ALL)).isEmpty();
    assertThat(seen(world.administrator(), DeclarationFilter.ALL)).isEmpty();
    notFound(() -> hours.declarations().find(hours.lenderDeclarant, ofHolder.id()));
    notFound(() -> hours.declarations().find(elsewhere.facilitator, ofHolder.id()));
    notFound(() -> hours.declarations().find(world.reader(hours.authority), ofHolder.id()));
    notFound(() -> hours.submit(hours.lenderDeclarant, ofHolder));
    assertThat(
            hours
                .declarations()
                .ofMonth(hours.lenderDeclarant, hours.lot.id(), hours.holder.id(), MARCH))
        .isEmpty();
    assertThat(
            hours
                .declarations()
                .lastBefore(
                    hours.declarant, hours.lot.id(), hours.holder.id(), MARCH.plusMonths(1)))
        .contains(ofHolder);
  }

  @Test
  void filtersDeclarations() {
    assertThat(seen(hours.facilitator, filter(DeclarationStatus.SUBMITTED, null, null)))
        .containsExactly(ofLender.id());
    assertThat(seen(hours.facilitator, filter(null, hours.lender.id(), null)))
        .containsExactly(ofLender.id());
    assertThat(seen(hours.facilitator, filter(null, null, ofHolder)))
        .containsExactly(ofHolder.id());
    assertThat(seen(hours.facilitator, DeclarationFilter.ofLot(elsewhere.lot.id()))).isEmpty();
    assertThat(seen(hours.facilitator, search(hours.lender.name()))).containsExactly(ofLender.id());
    assertThat(seen(hours.facilitator, search("nowhere"))).isEmpty();
    assertThat(hours.declarations().count(hours.facilitator, search(hours.lender.name())))
        .isEqualTo(1);
  }

  @Test
  void searchesWhateverTheAccentsAndBySiret() {
    rename(hours.lender, "Éclat 50 %", "73282932000074");

    assertThat(seen(hours.facilitator, search("eclat 50 %"))).containsExactly(ofLender.id());
    assertThat(seen(hours.facilitator, search("73282932000074"))).containsExactly(ofLender.id());
    assertThat(seen(hours.facilitator, search("%"))).containsExactly(ofLender.id());
    assertThat(seen(hours.facilitator, search("_"))).isEmpty();
    assertThat(count(behind("eclat"))).isEqualTo(2);
    assertThat(count(behind("732829320"))).isEqualTo(2);
    assertThat(count(behind("nowhere"))).isZero();
    assertThat(
            rooms
                .validation()
                .queue()
                .count(hours.facilitator, new WaitingFilter("ECLAT", null, null)))
        .isEqualTo(1);
  }

  @Test
  void ordersByIdInBothDirections() {
    DeclarationFilter byId =
        new DeclarationFilter(null, null, null, null, null, DeclarationFilter.Sort.ID, true);
    List<Long> newestFirst = seen(hours.facilitator, byId);

    assertThat(newestFirst).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void sortsAndPagesDeclarations() {
    for (DeclarationFilter.Sort sort : DeclarationFilter.Sort.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        DeclarationFilter filter =
            new DeclarationFilter(null, null, null, null, null, sort, descending);
        List<Long> whole = seen(hours.facilitator, filter);
        List<Long> paged = new ArrayList<>();
        Cursor after = Cursor.START;
        while (after != null) {
          Listing<Declaration> page =
              hours.declarations().list(hours.facilitator, filter, new Slice(1, after));
          page.items().forEach(declaration -> paged.add(declaration.id()));
          after = page.next() == null ? null : Cursor.fromString(page.next());
        }
        assertThat(paged).isEqualTo(whole).hasSize(3);
      }
    }
    DeclarationFilter newest =
        new DeclarationFilter(null, null, null, null, null, DeclarationFilter.Sort.MONTH, true);
    assertThat(seen(hours.facilitator, newest)).endsWith(ofLender.id(), ofHolder.id());
  }

  @Test
  void showsTheLinesBehindTheTotals() {
    assertThat(lines(hours.facilitator))
        .extracting(LotHoursLine::trade)
        .containsExactly("HEATING", "OTHER", "HEATING", "TILING");
    assertThat(lines(hours.facilitator).get(1))
        .satisfies(
            line -> {
              assertThat(line.note()).isEqualTo("équipe de nuit");
              assertThat(line.employer().id()).isEqualTo(hours.lender.id());
              assertThat(line.hoursAccepted()).isEqualTo(Hours.of(20));
              assertThat(line.decidedBy()).isEqualTo(hours.facilitator.displayName());
            });
    assertThat(lines(hours.facilitator).get(2).hoursAccepted()).isNull();
    assertThat(lines(world.reader(hours.authority)))
        .hasSize(4)
        .allMatch(line -> line.note() == null);
    assertThat(lines(hours.declarant))
        .hasSize(4)
        .filteredOn(line -> line.note() != null)
        .extracting(LotHoursLine::declarationId)
        .containsExactly(ofHolder.id());
    assertThat(lines(hours.lenderDeclarant))
        .hasSize(2)
        .allMatch(line -> line.declarationId() == ofLender.id());
    notFound(() -> lines(elsewhere.declarant));
    notFound(() -> lines(elsewhere.facilitator));
  }

  @Test
  void addsTheLinesUpToTheTotals() {
    LotHoursSum sum =
        rooms.hours().hours().sum(hours.facilitator, hours.lot.id(), LotHoursFilter.ALL);
    LotProgress progress = rooms.progress().progress().of(hours.facilitator, hours.lot.id());

    assertThat(sum).isEqualTo(new LotHoursSum(4, progress.declared(), progress.accepted()));
    assertThat(
            Hours.sum(
                lines(hours.facilitator).stream()
                    .map(LotHoursLine::hoursAccepted)
                    .filter(hours -> hours != null)
                    .toList()))
        .isEqualTo(progress.accepted());
  }

  @Test
  void filtersAndPagesLines() {
    assertThat(count(new LotHoursFilter(MARCH.plusMonths(1), null, null, null, null))).isEqualTo(2);
    assertThat(count(new LotHoursFilter(null, MARCH, null, null, null))).isEqualTo(2);
    assertThat(count(LotHoursFilter.of(MARCH.plusMonths(2)))).isZero();
    assertThat(count(new LotHoursFilter(null, null, "HEATING", null, null))).isEqualTo(2);
    assertThat(count(new LotHoursFilter(null, null, null, Modality.SECONDMENT, null))).isEqualTo(2);
    assertThat(count(new LotHoursFilter(null, null, null, null, hours.holder.id()))).isEqualTo(2);
    List<LotHoursLine> paged = new ArrayList<>();
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<LotHoursLine> page =
          rooms
              .hours()
              .hours()
              .list(hours.facilitator, hours.lot.id(), LotHoursFilter.ALL, new Slice(1, after));
      paged.addAll(page.items());
      after = page.next() == null ? null : Cursor.fromString(page.next());
    }
    assertThat(paged).isEqualTo(lines(hours.facilitator));
  }

  private long count(LotHoursFilter filter) {
    LotHoursSum sum = rooms.hours().hours().sum(hours.facilitator, hours.lot.id(), filter);
    assertThat(rooms.hours().hours().all(hours.facilitator, hours.lot.id(), filter))
        .hasSize((int) sum.count());
    return sum.count();
  }

  private List<LotHoursLine> lines(Actor actor) {
    return rooms.hours().hours().all(actor, hours.lot.id(), LotHoursFilter.ALL);
  }

  private List<Long> seen(Actor actor, DeclarationFilter filter) {
    List<Long> ids =
        hours.declarations().list(actor, filter, new Slice(50, Cursor.START)).items().stream()
            .map(Declaration::id)
            .toList();
    assertThat(hours.declarations().count(actor, filter)).isEqualTo(ids.size());
    return ids;
  }

  private static DeclarationFilter filter(
      DeclarationStatus status, Long enterpriseId, Declaration sameMonth) {
    return new DeclarationFilter(
        null,
        status,
        null,
        enterpriseId,
        sameMonth == null ? null : sameMonth.month(),
        DeclarationFilter.Sort.ID,
        false);
  }

  private void rename(Enterprise enterprise, String name, String siret) {
    rooms
        .organisations()
        .enterprises()
        .change(
            hours.facilitator,
            enterprise.id(),
            new EnterpriseDetails(name, siret, enterprise.kind(), null),
            enterprise.version());
  }

  private static LotHoursFilter behind(String search) {
    return new LotHoursFilter(search, null, null, null, null, null);
  }

  private static DeclarationFilter search(String text) {
    return new DeclarationFilter(text, null, null, null, null, DeclarationFilter.Sort.ID, false);
  }
}
