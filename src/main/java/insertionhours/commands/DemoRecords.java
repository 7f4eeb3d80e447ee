package insertionhours.commands;

import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.ContractType;
import insertionhours.assignments.WorkContract;
import insertionhours.contracts.Lot;
import insertionhours.counting.ReasonCode;
import insertionhours.erasure.ErasureReason;
import insertionhours.evidence.EvidenceFile;
import insertionhours.evidence.EvidenceKind;
import insertionhours.evidence.EvidencePlace;
import insertionhours.evidence.EvidenceService;
import insertionhours.exits.ExitDraft;
import insertionhours.exits.ExitService;
import insertionhours.exits.ExitSituation;
import insertionhours.exits.FollowUp;
import insertionhours.exits.FollowUpFilter;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.samples.ControlSample;
import insertionhours.samples.SampleDraft;
import insertionhours.samples.SampleFinding;
import insertionhours.samples.SampleResult;
import insertionhours.samples.SampleService;
import java.time.LocalDate;
import java.util.List;

/** What is kept around people: papers, a control, what became of them, and what is erased. */
final class DemoRecords {
  private static final int SEED = 178;
  private static final List<ExitSituation> SITUATIONS =
      List.of(
          ExitSituation.FIXED_TERM_6_MONTHS_OR_MORE,
          ExitSituation.PERMANENT_JOB,
          ExitSituation.JOBSEEKER,
          ExitSituation.TRAINING,
          ExitSituation.TEMPORARY_WORK,
          ExitSituation.INSERTION_JOB,
          ExitSituation.UNREACHABLE);

  private final DemoParties parties;
  private final DemoServices services;
  private final DemoPeople people;
  private final DemoResidence residence;
  private final DemoStory story;
  private final LocalDate today;
  private final Actor facilitator;

  DemoRecords(DemoPeople people, DemoResidence residence) {
    this.parties = residence.parties;
    this.services = residence.acts.services();
    this.people = people;
    this.residence = residence;
    this.story = residence.story;
    this.today = residence.today;
    this.facilitator = parties.facilitator;
  }

  void write(DemoReferenceCase reference) {
    LocalDate handedIn = residence.first.plusMonths(3).atDay(8);
    LocalDate weekAgo = today.minusDays(7);
    LocalDate attached = handedIn.isAfter(weekAgo) ? handedIn : weekAgo;
    story.on(attached.isAfter(today) ? today : attached, this::attach);
    story.on(today.minusDays(6), this::control);
    story.on(today.minusDays(3), this::followUp);
    refuse(reference, today.minusMonths(6).plusDays(12), false);
    refuse(reference, today.minusMonths(5), true);
  }

  private void attach() {
    EvidenceService evidence = services.evidence().evidence();
    Actor lender = parties.actors.of(parties.lender());
    EvidencePlace lent = assignment("ending1");
    EvidenceFile contract =
        evidence.attach(
            lender,
            lent,
            EvidenceKind.CONTRACT,
            "Contrat de mission.pdf",
            DemoFiles.pdf(
                List.of(
                    "Tremplin Intérim",
                    "Contrat de mission (document de démonstration)",
                    "",
                    "Entreprise utilisatrice : Chaleur et Réseaux du Val",
                    "Chantier : quartier des Lilas, lot 1",
                    "Motif : insertion, article L1251-7 du code du travail")));
    evidence.see(facilitator, contract.id());
    evidence.attach(
        parties.actors.of(parties.holder()),
        assignment("hired"),
        EvidenceKind.CONTRACT,
        "Contrat signé.png",
        DemoFiles.png());
    evidence.attach(
        lender,
        EvidencePlace.declaration(residence.declared.get("lent")),
        EvidenceKind.TIME_SHEET,
        "Relevé des heures.pdf",
        DemoFiles.pdf(
            List.of(
                "Tremplin Intérim",
                "Relevé des heures du mois, quartier des Lilas, lot 1",
                "",
                "Trois intérimaires : 186,50 h, 73,50 h et 49 h",
                "Signé par le conducteur de travaux")));
    evidence.attach(
        parties.actors.of(parties.insertion()),
        EvidencePlace.declaration(residence.declared.get("cleaned")),
        EvidenceKind.TIME_SHEET,
        "Feuille d'heures.xlsx",
        DemoFiles.xlsx(
            List.of(
                List.of("Semaine", "Personne 1", "Personne 2", "Personne 3"),
                List.of("1", "21", "10", "14"),
                List.of("2", "21", "9,50", "14"),
                List.of("3", "21", "9,50", "14"),
                List.of("4", "21", "9,50", "14"))));
  }

  private EvidencePlace assignment(String name) {
    return EvidencePlace.assignment(residence.assigned.get(name));
  }

  /** Drawn from two months; half of it is done. */
  private void control() {
    SampleService samples = services.samples().samples();
    ControlSample sample =
        samples.draw(
            facilitator,
            new SampleDraft(residence.first, residence.first.plusMonths(1), null, SEED));
    for (int i = 0; i < sample.lines().size() / 2; i++) {
      SampleFinding finding =
          i == 1
              ? new SampleFinding(
                  SampleResult.DISCREPANCY,
                  "Deux jours de plus sur la déclaration que sur le relevé")
              : new SampleFinding(SampleResult.CONFIRMED, null);
      samples.check(facilitator, sample.summary().id(), sample.lines().get(i).lineId(), finding);
    }
  }

  /** Of two out of three who have left it is known what became of them. */
  private void followUp() {
    ExitService exits = services.exits().exits();
    int asked = 0;
    for (FollowUp due : exits.due(facilitator, FollowUpFilter.ALL)) {
      if (asked++ % 3 != 2) {
        exits.record(
            facilitator,
            due.beneficiaryId(),
            due.milestone(),
            new ExitDraft(SITUATIONS.get(asked % SITUATIONS.size())));
      }
    }
  }

  /** Six months after a refusal nothing is left of a name, or earlier on demand. */
  private void refuse(DemoReferenceCase reference, LocalDate day, boolean erased) {
    Enterprise firm = parties.holder();
    Assignment[] refused = new Assignment[1];
    story.on(
        day.minusDays(6),
        () -> {
          Lot lot = reference.sewers();
          LocalDate start = day.plusDays(10);
          WorkContract contract =
              new WorkContract(ContractType.FIXED_TERM, start, start.plusMonths(4));
          long id =
              people.propose(
                  parties.actors.of(firm),
                  lot,
                  people.somebody(firm, start).person(),
                  firm,
                  Modality.DIRECT_HIRE,
                  List.of(contract),
                  List.of(),
                  null);
          refused[0] = services.assignments().assignments().find(facilitator, id);
        });
    story.on(
        day,
        () ->
            services
                .assignments()
                .assignments()
                .decide(
                    facilitator, refused[0].id(), AssignmentDecision.refused(ReasonCode.NO_PROOF)));
    if (erased) {
      story.on(
          today.minusDays(20),
          () ->
              services
                  .erasure()
                  .erasure()
                  .erase(
                      facilitator, refused[0].beneficiaryId(), ErasureReason.REQUESTED_BY_PERSON));
    }
  }
}
