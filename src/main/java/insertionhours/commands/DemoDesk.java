package insertionhours.commands;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotFilter;
import insertionhours.contracts.LotStatus;
import insertionhours.identity.Actor;
import insertionhours.journal.JournalNote;
import insertionhours.journal.JournalNoteDraft;
import insertionhours.journal.JournalPlace;
import insertionhours.journal.NoteKind;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import java.time.LocalDate;
import java.util.List;

/** What lies on the facilitators' desk: their notes, and the views that they come back to. */
final class DemoDesk {
  private final DemoServices services;
  private final DemoParties parties;
  private final DemoStory story;
  private final LocalDate today;

  DemoDesk(DemoServices services, DemoParties parties, DemoStory story, LocalDate today) {
    this.services = services;
    this.parties = parties;
    this.story = story;
    this.today = today;
  }

  void write() {
    story.on(today.minusDays(20), this::meet);
    story.on(today.minusDays(12), this::call);
    story.on(today.minusDays(6), this::visit);
    story.on(today.minusDays(1), this::keepViews);
  }

  private void meet() {
    Lot lot = reference(1);
    note(
        parties.facilitator,
        JournalPlace.operation(lot.operationId()),
        NoteKind.MEETING,
        today.minusDays(20),
        "Comité de suivi avec le bailleur : les deux lots sont au-dessus de leur volume. "
            + "Le bailleur souhaite un bilan intermédiaire pour son conseil d'administration.",
        null,
        null,
        true,
        null);
    note(
        parties.colleague,
        JournalPlace.lot(lot.id()),
        NoteKind.OTHER,
        today.minusDays(20),
        "Reprendre ce lot pendant les congés de Claire.",
        "Vérifier les relevés du mois",
        today.plusDays(10),
        false,
        null);
  }

  private void call() {
    note(
        parties.facilitator,
        JournalPlace.lot(reference(1).id()),
        NoteKind.CALL,
        today.minusDays(12),
        "Le conducteur de travaux cherche deux électriciens en parcours pour la chaufferie B.",
        "Envoyer trois candidatures",
        today.minusDays(2),
        true,
        parties.holder().id());
    note(
        parties.facilitator,
        JournalPlace.lot(reference(2).id()),
        NoteKind.OTHER,
        today.minusDays(12),
        "Le chef de chantier préfère être joint après 16 h.",
        "Préparer la visite de chantier",
        today.plusDays(3),
        false,
        parties.holder().id());
  }

  private void visit() {
    Lot lot = running();
    note(
        parties.colleague,
        JournalPlace.lot(lot.id()),
        NoteKind.SITE_VISIT,
        today.minusDays(6),
        "Équipe bien intégrée, tuteur présent. La base vie sera déplacée le mois prochain.",
        "Demander le nouveau plan d'accès",
        today.plusDays(5),
        true,
        null);
    JournalNote reminder =
        note(
            parties.facilitator,
            JournalPlace.lot(lot.id()),
            NoteKind.REMINDER,
            today.minusDays(6),
            "Relevé du mois dernier demandé par courriel.",
            "Rappeler si rien n'arrive",
            today.minusDays(3),
            true,
            null);
    services.journal().journal().complete(parties.colleague, reminder.id());
  }

  private void keepViews() {
    long me = parties.facilitator.accountId();
    services
        .views()
        .keep(
            parties.facilitator,
            "Mes chantiers en cours",
            "status=RUNNING&referent=" + me + "&columns=name,authority,tags,due,accepted,rate");
    services.views().keep(parties.facilitator, "À surveiller", "tag=à surveiller");
  }

  private JournalNote note(
      Actor author,
      JournalPlace place,
      NoteKind kind,
      LocalDate on,
      String text,
      String nextAction,
      LocalDate nextActionOn,
      boolean shared,
      Long enterprise) {
    return services
        .journal()
        .journal()
        .add(
            author,
            place,
            new JournalNoteDraft(kind, on, text, nextAction, nextActionOn, shared, enterprise));
  }

  private Lot reference(int number) {
    return lots(DemoReferenceCase.REFERENCE).stream()
        .filter(lot -> lot.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private Lot running() {
    return lots("DV-20").stream()
        .filter(lot -> lot.status() == LotStatus.RUNNING)
        .findFirst()
        .orElseThrow();
  }

  private List<Lot> lots(String reference) {
    LotFilter filter =
        new LotFilter(
            reference, null, null, null, null, null, null, null, LotFilter.Sort.ID, false);
    return services
        .contracts()
        .lots()
        .list(parties.facilitator, filter, new Slice(200, Cursor.START))
        .items();
  }
}
