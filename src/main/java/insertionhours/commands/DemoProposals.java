package insertionhours.commands;

import static insertionhours.commands.DemoResidence.Crew.AGENCY;
import static insertionhours.commands.DemoResidence.Crew.APPRENTICES;
import static insertionhours.commands.DemoResidence.Crew.CLEANERS;
import static insertionhours.commands.DemoResidence.Crew.HOLDER;
import static insertionhours.commands.DemoResidence.Crew.LENDER;

import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.ContractType;
import insertionhours.assignments.Proof;
import insertionhours.assignments.ProofType;
import insertionhours.assignments.WorkContract;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.QualificationLevel;
import insertionhours.beneficiaries.Sex;
import insertionhours.commands.DemoResidence.Crew;
import insertionhours.counting.ReasonCode;
import java.time.LocalDate;
import java.util.List;

/** Who was proposed lately for the residence: some wait for a word, some were refused. */
final class DemoProposals {
  private final DemoResidence residence;
  private final LocalDate today;

  /** From when those are needed who wait. */
  private final LocalDate soon;

  DemoProposals(DemoResidence residence) {
    this.residence = residence;
    this.today = residence.today;
    this.soon = today.plusDays(6);
  }

  void write() {
    LocalDate last = residence.first.plusMonths(2).atDay(19);
    on(
        last.minusDays(3),
        () -> {
          propose("withoutProof", LENDER, ContractType.MISSION, last, null);
          residence.people.admit(residence.lot(LENDER), residence.assigned.get("withoutProof"));
          propose(
              "proposed",
              CLEANERS,
              ContractType.INSERTION_FIXED_TERM,
              last,
              pass(last.minusDays(20)));
        });
    on(today.minusDays(9), this::oldProof);
    on(today.minusDays(6), this::unusualContract);
    on(today.minusDays(5), this::tooOld);
    on(
        today.minusDays(4),
        () ->
            propose(
                "trainee",
                APPRENTICES,
                ContractType.PROFESSIONAL_TRAINING,
                soon,
                new Proof(ProofType.EMPLOYER_CERTIFICATE, today.minusDays(7), null)));
    on(
        today.minusDays(2),
        () -> propose("new", AGENCY, ContractType.MISSION, soon, pass(today.minusDays(60))));
    on(
        today.minusDays(1),
        () -> propose("bare", CLEANERS, ContractType.INSERTION_FIXED_TERM, soon, null));
    refuse(today.minusDays(38), AGENCY, ReasonCode.NO_PROOF, null);
    refuse(
        today.minusDays(16),
        LENDER,
        ReasonCode.INVALID_PROOF,
        "L'attestation est au nom d'une autre personne.");
    refuse(
        today.minusDays(11),
        HOLDER,
        ReasonCode.OTHER,
        "Salariée de l'entreprise depuis deux ans, avant l'attribution du marché.");
  }

  private void on(LocalDate day, Runnable act) {
    residence.story.on(day, act);
  }

  private static Proof pass(LocalDate issued) {
    return new Proof(ProofType.IAE_PASS, issued, null);
  }

  private void oldProof() {
    propose(
        "oldProof",
        LENDER,
        ContractType.MISSION,
        soon,
        new Proof(ProofType.JOBSEEKER_STATUS, today.minusMonths(5), null));
  }

  /** An insertion enterprise has no permanent ones. */
  private void unusualContract() {
    propose("unusual", CLEANERS, ContractType.PERMANENT, soon, pass(today.minusDays(90)));
  }

  /** By some months; the firm has looked at the year. */
  private void tooOld() {
    BeneficiaryDraft person =
        new BeneficiaryDraft(
            "Bertin",
            "Mathis",
            soon.minusYears(26).minusMonths(4),
            Sex.M,
            "27701",
            true,
            QualificationLevel.BELOW_LEVEL_3,
            "YOUTH_LOW_QUALIFICATION",
            List.of(),
            today.minusDays(6),
            null,
            null);
    propose(
        "tooOld",
        HOLDER,
        ContractType.FIXED_TERM,
        soon,
        person,
        List.of(new Proof(ProofType.SWORN_STATEMENT, today.minusDays(8), null)));
  }

  private void refuse(LocalDate day, Crew crew, ReasonCode reason, String comment) {
    String name = "refused" + reason;
    ContractType type = crew == HOLDER ? ContractType.FIXED_TERM : ContractType.MISSION;
    Proof proof = new Proof(ProofType.JOBSEEKER_STATUS, day.minusDays(30), null);
    on(
        day.minusDays(4),
        () ->
            propose(
                name, crew, type, day.plusDays(3), reason == ReasonCode.NO_PROOF ? null : proof));
    on(
        day,
        () ->
            residence
                .acts
                .services()
                .assignments()
                .assignments()
                .decide(
                    residence.parties.facilitator,
                    residence.assigned.get(name),
                    new AssignmentDecision(AssignmentStatus.REFUSED, null, reason, comment)));
  }

  /**
   * @param proof null for none
   */
  private void propose(String name, Crew crew, ContractType type, LocalDate start, Proof proof) {
    propose(
        name,
        crew,
        type,
        start,
        residence.people.somebody(residence.firm(crew), start).person(),
        proof == null ? List.of() : List.of(proof));
  }

  private void propose(
      String name,
      Crew crew,
      ContractType type,
      LocalDate start,
      BeneficiaryDraft person,
      List<Proof> proofs) {
    LocalDate end = type == ContractType.PERMANENT ? null : start.plusMonths(6).minusDays(1);
    residence.assigned.put(
        name,
        residence.people.propose(
            residence.declarant(crew),
            residence.lot(crew),
            person,
            residence.firm(crew),
            crew.modality,
            List.of(new WorkContract(type, start, end)),
            proofs,
            null));
  }
}
