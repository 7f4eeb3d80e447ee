package insertionhours.journal;

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
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JournalServiceIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private Actor facilitator;
  private Actor colleague;
  private ContractingAuthority authority;
  private Enterprise holder;
  private Operation operation;
  private Lot lot;

  JournalServiceIT(Rooms rooms, World world, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(TODAY);
    facilitator = world.facilitator();
    colleague = world.colleague(facilitator);
    authority = world.authority();
    operation = world.operation(facilitator, authority);
    holder = world.company();
    lot = world.awarded(facilitator, operation, 1, 400, holder);
  }

  @Test
  void keepsWhatWasNoted() {
    JournalNote note =
        journal()
            .add(
                facilitator,
                JournalPlace.lot(lot.id()),
                new JournalNoteDraft(
                    NoteKind.CALL,
                    TODAY.minusDays(1),
                    "Le conducteur de travaux cherche deux manœuvres.",
                    "Envoyer trois candidatures",
                    TODAY.plusDays(2),
                    true,
                    holder.id()));

    assertThat(journal().find(facilitator, note.id()))
        .isEqualTo(note)
        .satisfies(
            kept -> {
              assertThat(kept.on()).isEqualTo(TODAY.minusDays(1));
              assertThat(kept.lotNumber()).isEqualTo(1);
              assertThat(kept.operationReference()).isEqualTo(operation.reference());
              assertThat(kept.enterpriseName()).isEqualTo(holder.name());
              assertThat(kept.author()).isEqualTo(facilitator.displayName());
              assertThat(kept.isOpen()).isTrue();
            });
  }

  @Test
  void hidesAPrivateNoteFromEverybodyElse() {
    JournalNote note = add(JournalPlace.lot(lot.id()), "Pour moi", null, false);

    assertThat(texts(facilitator, JournalPlace.lot(lot.id()))).containsExactly("Pour moi");
    assertThat(texts(colleague, JournalPlace.lot(lot.id()))).isEmpty();
    assertThat(journal().count(colleague, JournalPlace.lot(lot.id()), JournalFilter.ALL)).isZero();
    notFound(() -> journal().find(colleague, note.id()));
    notFound(() -> journal().complete(colleague, note.id()));
    notFound(() -> journal().remove(colleague, note.id()));
    notFound(() -> journal().change(colleague, note.id(), draft("À moi", null, true), 1));
  }

  @Test
  void isNotThereForAnyoneOutsideTheOrganisation() {
    JournalNote note = add(JournalPlace.lot(lot.id()), "Partagée", TODAY, true);

    Stream.of(
            world.facilitator(),
            world.reader(authority),
            world.declarant(holder),
            world.administrator())
        .forEach(
            stranger -> {
              notFound(() -> texts(stranger, JournalPlace.lot(lot.id())));
              notFound(() -> texts(stranger, JournalPlace.operation(operation.id())));
              notFound(() -> journal().find(stranger, note.id()));
              notFound(() -> journal().complete(stranger, note.id()));
              notFound(
                  () ->
                      journal()
                          .add(
                              stranger, JournalPlace.lot(lot.id()), draft("Intruse", null, false)));
              assertThat(journal().due(stranger, TODAY)).isEmpty();
            });
  }

  @Test
  void letsOnlyItsAuthorChangeASharedNote() {
    JournalNote note = add(JournalPlace.lot(lot.id()), "Partagée", TODAY, true);

    notAllowed("ONLY_AUTHOR_OF_NOTE", () -> journal().remove(colleague, note.id()));
    notAllowed(
        "ONLY_AUTHOR_OF_NOTE",
        () -> journal().change(colleague, note.id(), draft("Autre", null, true), note.version()));
    JournalNote changed =
        journal().change(facilitator, note.id(), draft("Corrigée", null, false), note.version());
    assertThat(changed.text()).isEqualTo("Corrigée");
    conflict(
        "STALE_VERSION",
        () -> journal().change(facilitator, note.id(), draft("Encore", null, true), 1));
    conflict("STALE_VERSION", () -> journal().change(facilitator, note.id(), aboutNobody(), 1));
    journal().remove(facilitator, note.id());
    notFound(() -> journal().find(facilitator, note.id()));
  }

  @Test
  void listsTheNewestFirstWithThoseOfTheOperation() {
    Lot other = world.lot(facilitator, operation, 2, "HEATING");
    add(JournalPlace.lot(lot.id()), "lot 1", null, true);
    add(JournalPlace.operation(operation.id()), "opération", null, true);
    add(JournalPlace.lot(other.id()), "lot 2", null, true);
    add(
        JournalPlace.operation(world.operation(facilitator, authority).id()),
        "ailleurs",
        null,
        true);

    assertThat(texts(facilitator, JournalPlace.lot(lot.id())))
        .containsExactly("opération", "lot 1");
    assertThat(texts(facilitator, JournalPlace.operation(operation.id())))
        .containsExactly("lot 2", "opération", "lot 1");
  }

  @Test
  void listsPageByPageAndByKind() {
    for (int day = 1; day <= 5; day++) {
      journal()
          .add(
              facilitator,
              JournalPlace.lot(lot.id()),
              new JournalNoteDraft(
                  day % 2 == 0 ? NoteKind.CALL : NoteKind.MEETING,
                  TODAY.withDayOfMonth(day / 2 + 1),
                  "n" + day,
                  null,
                  null,
                  null,
                  null));
    }

    var first = list(JournalFilter.ALL, new Slice(2, Cursor.START));
    var second = list(JournalFilter.ALL, new Slice(2, Cursor.understood(first.next())));
    var third = list(JournalFilter.ALL, new Slice(2, Cursor.understood(second.next())));

    assertThat(Stream.of(first, second, third).flatMap(page -> page.items().stream()))
        .extracting(JournalNote::text)
        .containsExactly("n5", "n4", "n3", "n2", "n1");
    assertThat(third.next()).isNull();
    assertThat(
            list(new JournalFilter(null, NoteKind.CALL, null), new Slice(50, Cursor.START)).items())
        .extracting(JournalNote::text)
        .containsExactly("n4", "n2");
  }

  @Test
  void remindsOfWhatIsOpenOldestFirst() {
    add(JournalPlace.lot(lot.id()), "demain", TODAY.plusDays(1), true);
    add(JournalPlace.lot(lot.id()), "aujourd'hui", TODAY, false);
    JournalNote overdue =
        add(JournalPlace.operation(operation.id()), "en retard", TODAY.minusDays(9), true);
    add(JournalPlace.lot(lot.id()), "sans suite", null, true);

    assertThat(journal().due(facilitator, TODAY))
        .extracting(JournalNote::text)
        .containsExactly("en retard", "aujourd'hui");
    assertThat(journal().due(colleague, TODAY.plusDays(1)))
        .extracting(JournalNote::text)
        .containsExactly("en retard", "demain");

    JournalNote done = journal().complete(colleague, overdue.id());

    assertThat(done.doneBy()).isEqualTo(colleague.displayName());
    assertThat(done.doneAt()).isNotNull();
    assertThat(journal().due(facilitator, TODAY))
        .extracting(JournalNote::text)
        .containsExactly("aujourd'hui");
  }

  @Test
  void ticksOffOnce() {
    JournalNote note = add(JournalPlace.lot(lot.id()), "Rappeler", TODAY, true);
    journal().complete(facilitator, note.id());

    conflict("ACTION_DONE_ALREADY", () -> journal().complete(colleague, note.id()));
    conflict(
        "NOTE_WITHOUT_ACTION",
        () ->
            journal()
                .complete(facilitator, add(JournalPlace.lot(lot.id()), "Vu", null, true).id()));
  }

  @Test
  void opensAgainWhenTheNextActionChanges() {
    JournalNote note = add(JournalPlace.lot(lot.id()), "Rappeler", TODAY, true);
    JournalNote done = journal().complete(colleague, note.id());

    JournalNote corrected =
        journal().change(facilitator, note.id(), draft("Rappelé", TODAY, true), done.version());
    assertThat(corrected.doneBy()).isEqualTo(colleague.displayName());

    JournalNote again =
        journal()
            .change(
                facilitator,
                note.id(),
                draft("Rappelé", TODAY.plusDays(7), true),
                corrected.version());
    assertThat(again.isOpen()).isTrue();
    assertThat(again.doneBy()).isNull();
  }

  @Test
  void keepsTheNotesOfALotThatIsRemovedAtTheOperation() {
    Lot mistaken = world.lot(facilitator, operation, 2, "HEATING");
    JournalNote note = add(JournalPlace.lot(mistaken.id()), "Lot saisi deux fois", null, true);

    rooms.contracts().lots().remove(facilitator, mistaken.id());

    assertThat(journal().find(facilitator, note.id()).lotId()).isNull();
    assertThat(texts(colleague, JournalPlace.operation(operation.id())))
        .containsExactly("Lot saisi deux fois");
  }

  @Test
  void removesTheNotesOfAnOperationWithIt() {
    Operation mistaken = world.operation(facilitator, authority);
    JournalNote note = add(JournalPlace.operation(mistaken.id()), "Doublon", TODAY, true);

    rooms.contracts().operations().remove(facilitator, mistaken.id());

    notFound(() -> journal().find(facilitator, note.id()));
    assertThat(journal().due(facilitator, TODAY)).isEmpty();
  }

  @Test
  void refusesAnEnterpriseThatThereIsNot() {
    rule(
        "enterpriseId",
        "UNKNOWN_ENTERPRISE",
        () -> journal().add(facilitator, JournalPlace.lot(lot.id()), aboutNobody()));
  }

  private static JournalNoteDraft aboutNobody() {
    return new JournalNoteDraft(NoteKind.OTHER, TODAY, "?", null, null, null, 999_999_999L);
  }

  @Test
  void isAuditedWithoutItsText() {
    JournalNote shared = add(JournalPlace.lot(lot.id()), "Confidence", TODAY, true);
    journal().complete(colleague, shared.id());
    add(JournalPlace.lot(lot.id()), "Secret", null, false);

    assertThat(audit(colleague))
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.COMPLETED, AuditAction.CREATED);
    assertThat(audit(colleague).toString()).doesNotContain("Confidence");
    assertThat(audit(world.administrator()))
        .as("that there is a private note is told to administrators alone")
        .hasSize(1);
  }

  private List<AuditEntry> audit(Actor reader) {
    return rooms
        .audit()
        .list(
            reader,
            new AuditFilter(SubjectType.JOURNAL_NOTE, null, null, null, null),
            new Slice(50, Cursor.START))
        .items();
  }

  private Listing<JournalNote> list(JournalFilter filter, Slice slice) {
    return journal().list(facilitator, JournalPlace.lot(lot.id()), filter, slice);
  }

  private List<String> texts(Actor reader, JournalPlace place) {
    return journal()
        .list(reader, place, JournalFilter.ALL, new Slice(50, Cursor.START))
        .items()
        .stream()
        .map(JournalNote::text)
        .toList();
  }

  private JournalNote add(JournalPlace place, String text, LocalDate nextOn, boolean shared) {
    return journal().add(facilitator, place, draft(text, nextOn, shared));
  }

  private static JournalNoteDraft draft(String text, LocalDate nextOn, boolean shared) {
    return new JournalNoteDraft(NoteKind.CALL, TODAY, text, null, nextOn, shared, null);
  }

  private JournalService journal() {
    return rooms.journal().journal();
  }
}
