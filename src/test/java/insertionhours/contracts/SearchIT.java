package insertionhours.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.contracts.LotFilter.Sort;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseDetails;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where operations and lots are found by, and by whom. */
@ExtendWith(DatabaseExtension.class)
class SearchIT {
  private static final String SIRET = "73282932000074";

  private final Rooms rooms;
  private final World world;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Enterprise holder;
  private Enterprise subcontractor;
  private Enterprise other;
  private Operation operation;
  private Lot lot;

  SearchIT(Rooms rooms, World world) {
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    holder = world.company();
    other = world.company();
    subcontractor =
        rooms
            .organisations()
            .enterprises()
            .add(
                world.administrator(),
                new EnterpriseDetails("Éclat Propreté 100 %", SIRET, EnterpriseKind.EI, null));
    operation = world.operation(facilitator, authority);
    lot = awardedWith(1, "M-2026_14", "Chaufferie bois");
    world.engage(facilitator, lot, subcontractor, AwardRole.SUBCONTRACTOR);
    world.engage(facilitator, lot, other, AwardRole.SUBCONTRACTOR);
    Operation elsewhere = world.operation(facilitator, authority);
    world.awarded(facilitator, elsewhere, 1, 100, world.company());
    world.operation(world.facilitator(), world.authority());
  }

  @Test
  void findsByObjectContractNumberFirmAndSiret() {
    Stream.of(
            operation.reference(),
            "chaufferie",
            "2026_14",
            "eclat proprete",
            "100 %",
            SIRET,
            "732 829 320 00074",
            "732\u00a0829\u202f320",
            "829 32")
        .forEach(
            text -> {
              assertThat(operations(facilitator, text)).as(text).containsExactly(operation.id());
              assertThat(lots(facilitator, text)).as(text).containsExactly(lot.id());
            });
    Stream.of("2026%14", "732 829 321", "M_2026", "nothing like this")
        .forEach(
            text -> {
              assertThat(operations(facilitator, text)).as(text).isEmpty();
              assertThat(lots(facilitator, text)).as(text).isEmpty();
            });
  }

  @Test
  void findsFirmsOnlyWhereTheReaderMayKnowThem() {
    assertThat(operations(world.reader(authority), "eclat")).containsExactly(operation.id());
    assertThat(operations(world.declarant(holder), "eclat")).containsExactly(operation.id());
    assertThat(operations(world.declarant(subcontractor), "eclat")).containsExactly(operation.id());
    assertThat(lots(world.declarant(holder), SIRET)).containsExactly(lot.id());

    Actor neighbour = world.declarant(other);
    assertThat(operations(neighbour, "eclat")).isEmpty();
    assertThat(operations(neighbour, SIRET)).isEmpty();
    assertThat(lots(neighbour, "eclat")).isEmpty();
    assertThat(lots(neighbour, other.name())).containsExactly(lot.id());
    assertThat(operations(world.facilitator(), "eclat")).isEmpty();
  }

  @Test
  void findsObjectsOnlyOfLotsThatTheReaderSees() {
    awardedWith(2, "M-2", "Toiture");

    assertThat(operations(world.declarant(holder), "toiture")).containsExactly(operation.id());
    assertThat(operations(world.declarant(subcontractor), "toiture")).isEmpty();
    assertThat(operations(world.declarant(subcontractor), "chaufferie"))
        .containsExactly(operation.id());
  }

  @Test
  void countsWhatItLists() {
    for (String text : List.of("eclat", "chaufferie", "732 829", "OP-", "zz")) {
      OperationFilter filter = filter(text, null);
      assertThat(rooms.contracts().operations().count(facilitator, filter))
          .as(text)
          .isEqualTo(operations(facilitator, text).size());
    }
  }

  @Test
  void listsThoseOfAReferent() {
    Operation followed = follow(operation);

    assertThat(
            rooms
                .contracts()
                .operations()
                .list(
                    world.colleague(facilitator),
                    filter(null, facilitator.accountId()),
                    new Slice(50, Cursor.START))
                .items())
        .containsExactly(followed);
  }

  private Operation follow(Operation before) {
    return rooms
        .contracts()
        .operations()
        .change(
            facilitator,
            before.id(),
            new OperationDraft(
                before.contractingAuthorityId(),
                before.name(),
                before.reference(),
                null,
                before.startsOn(),
                before.endsOn(),
                List.of(),
                null,
                facilitator.accountId()),
            before.version());
  }

  private Lot awardedWith(int number, String contractNumber, String title) {
    Lot awarded = world.awarded(facilitator, operation, number, 400, holder);
    LotDraft draft = world.lotDraft(number, "HEATING");
    return rooms
        .contracts()
        .lots()
        .change(
            facilitator,
            awarded.id(),
            new LotDraft(
                number,
                title,
                draft.trade(),
                draft.clauseKind(),
                null,
                null,
                contractNumber,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null),
            awarded.version());
  }

  private static OperationFilter filter(String search, Long referent) {
    return new OperationFilter(
        search, null, null, null, null, referent, OperationFilter.Sort.ID, false);
  }

  private List<Long> operations(Actor reader, String search) {
    return rooms
        .contracts()
        .operations()
        .list(reader, filter(search, null), new Slice(50, Cursor.START))
        .items()
        .stream()
        .map(Operation::id)
        .toList();
  }

  private List<Long> lots(Actor reader, String search) {
    return rooms
        .contracts()
        .lots()
        .list(
            reader,
            new LotFilter(search, null, null, null, null, null, null, null, Sort.ID, false),
            new Slice(50, Cursor.START))
        .items()
        .stream()
        .map(Lot::id)
        .toList();
  }
}
