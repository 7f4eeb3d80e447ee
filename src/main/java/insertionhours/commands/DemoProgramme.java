package insertionhours.commands;

import insertionhours.identity.Actor;
import insertionhours.programme.ComingContract;
import insertionhours.programme.ComingContractDraft;
import insertionhours.programme.OpeningDraft;
import insertionhours.programme.ProgrammeDecision;
import insertionhours.programme.ProgrammeService;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The buyers' coming contracts: to be studied, decided with or without clause, opened. */
final class DemoProgramme {
  private static final int LANDLORD = 0;
  private static final int AGGLOMERATION = 1;
  private static final int VALMONT = 2;
  private static final int SAINT_ELME = 3;
  private static final int RAILWAY = 5;

  /** Consultations since then may invoke the exceptions of the law. */
  private static final LocalDate EXCEPTIONS_SINCE = LocalDate.of(2026, 8, 22);

  private final DemoParties parties;
  private final ProgrammeService programme;
  private final DemoStory story;
  private final LocalDate today;

  DemoProgramme(DemoParties parties, DemoContracts acts, DemoStory story, LocalDate today) {
    this.parties = parties;
    this.programme = acts.services().programme().programme();
    this.story = story;
    this.today = today;
  }

  /**
   * What a buyer has announced.
   *
   * @param published in so many days from now, null while unknown
   */
  private record Announced(
      int authority, String title, String trade, String amount, int months, Integer published) {}

  void write() {
    Actor me = parties.facilitator;
    Actor colleague = parties.colleague;
    toStudy(
        40,
        me,
        new Announced(
            LANDLORD,
            "Isolation des façades de la tour des Bleuets",
            "INSULATION_AND_FACADES",
            "1450000",
            16,
            75));
    toStudy(
        20,
        null,
        new Announced(
            AGGLOMERATION,
            "Entretien des espaces verts des quartiers sud",
            "GREEN_SPACES",
            "240000",
            36,
            140));
    toStudy(
        18,
        me,
        new Announced(VALMONT, "Nettoyage des écoles", "PREMISES_CLEANING", "180000", 24, 130));
    toStudy(
        2,
        colleague,
        new Announced(
            AGGLOMERATION, "Extension du réseau de chaleur", "HEATING", "2300000", 20, 200));
    toStudy(
        1,
        null,
        new Announced(AGGLOMERATION, "Restauration collective", "CATERING", null, 48, null));
    decided(
        70,
        me,
        new Announced(LANDLORD, "Réfection des cages d'escalier", "PAINTING", "320000", 10, 60),
        ProgrammeDecision.RETAINED,
        null,
        "Clause voulue par le bailleur ; les lots restent à découper.");
    decided(
        35,
        colleague,
        new Announced(RAILWAY, "Passerelle métallique de la gare", "METAL_FRAME", "890000", 8, 90),
        ProgrammeDecision.WITHOUT_CLAUSE,
        "LABOUR_SHARE_TOO_LOW",
        "Ouvrage préfabriqué en atelier, posé en deux nuits.");
    decided(
        30,
        me,
        new Announced(
            SAINT_ELME,
            "Reprise de la toiture de la halle",
            "ROOFING",
            "160000",
            4,
            daysTo(EXCEPTIONS_SINCE, 80)),
        ProgrammeDecision.WITHOUT_CLAUSE,
        "EXCEPTION_SHORT_WORKS",
        "Quatre mois de travaux annoncés par la commune.");
    open();
    story.on(
        today.minusDays(15),
        () ->
            create(
                parties.otherFacilitator,
                15,
                null,
                new Announced(LANDLORD, "Gardiennage des chantiers", "GUARDING", "95000", 12, 110),
                ProgrammeDecision.TO_STUDY,
                null,
                null));
  }

  /** At least so many, and more where that would be before the day. */
  private int daysTo(LocalDate day, int least) {
    return (int) Math.max(least, day.toEpochDay() - today.toEpochDay());
  }

  private void toStudy(int daysAgo, Actor sizer, Announced announced) {
    decided(daysAgo, sizer, announced, ProgrammeDecision.TO_STUDY, null, null);
  }

  private void decided(
      int daysAgo,
      Actor sizer,
      Announced announced,
      ProgrammeDecision decision,
      String reason,
      String note) {
    story.on(
        today.minusDays(daysAgo),
        () -> create(parties.facilitator, daysAgo, sizer, announced, decision, reason, note));
  }

  private void open() {
    Actor me = parties.facilitator;
    Announced announced =
        new Announced(
            SAINT_ELME, "Réseaux du lotissement des Vergers", "SANITATION", "540000", 12, 45);
    story.on(
        today.minusDays(8),
        () -> {
          ComingContract entry =
              create(me, 90, me, announced, ProgrammeDecision.RETAINED, null, null);
          LocalDate start = today.plusMonths(5).withDayOfMonth(1);
          programme.open(
              me,
              entry.id(),
              new OpeningDraft("SE-VERGERS", null, null, start, start.plusMonths(12).minusDays(1)));
        });
  }

  private ComingContract create(
      Actor facilitator,
      int daysAgo,
      Actor sizer,
      Announced announced,
      ProgrammeDecision decision,
      String reason,
      String note) {
    LocalDate published =
        announced.published() == null ? null : today.plusDays(announced.published());
    return programme.create(
        facilitator,
        new ComingContractDraft(
            null,
            parties.authorities.get(announced.authority()).id(),
            announced.title(),
            announced.trade(),
            announced.amount() == null ? null : new BigDecimal(announced.amount()),
            announced.months(),
            published,
            published == null ? null : published.plusDays(35),
            today.minusDays(daysAgo),
            sizer == null ? null : sizer.accountId(),
            null,
            decision,
            reason,
            note));
  }
}
