package insertionhours.commands;

import static insertionhours.commands.DemoResidence.Crew.AGENCY;
import static insertionhours.commands.DemoResidence.Crew.APPRENTICES;
import static insertionhours.commands.DemoResidence.Crew.CLEANERS;
import static insertionhours.commands.DemoResidence.Crew.HOLDER;
import static insertionhours.commands.DemoResidence.Crew.LENDER;

import insertionhours.assignments.ContractType;
import insertionhours.assignments.Proof;
import insertionhours.assignments.ProofType;
import insertionhours.assignments.WorkContract;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.commands.DemoHumans.Human;
import insertionhours.commands.DemoResidence.Crew;
import insertionhours.contracts.Lot;
import insertionhours.eligibility.ClockDecisionDraft;
import insertionhours.eligibility.ClockDecisionKind;
import insertionhours.identity.Actor;
import insertionhours.organisations.Enterprise;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who works on the lots of the residence since they began, and whose clock is special. */
final class DemoResidencePeople {
  private static final int CLOCK_MONTHS = 24;

  private final DemoResidence residence;
  private final LocalDate start;
  private final LocalDate today;
  private final DemoContractDays days;
  private final Map<String, BeneficiaryDraft> twins = new HashMap<>();

  DemoResidencePeople(DemoResidence residence) {
    this.residence = residence;
    this.start = residence.first.atDay(1);
    this.today = residence.today;
    this.days = new DemoContractDays(today);
  }

  void write() {
    residence.story.on(start.minusDays(9), this::propose);
    residence.story.on(start.minusDays(5), this::admitAll);
    residence.story.on(start.minusDays(4), this::restart);
    residence.story.on(start.plusDays(19), this::merge);
    residence.story.on(today.minusMonths(1).minusDays(8), this::extend);
  }

  private void propose() {
    LocalDate yearOn = start.plusMonths(14).minusDays(1);
    propose("hired", HOLDER, List.of(new WorkContract(ContractType.PERMANENT, start, null)), null);
    LocalDate ended = start.plusMonths(2).minusMonths(CLOCK_MONTHS);
    propose(
        "past", HOLDER, List.of(new WorkContract(ContractType.FIXED_TERM, start, yearOn)), ended);
    propose("ending1", LENDER, missions(), today.plusDays(22).minusMonths(CLOCK_MONTHS));
    propose("extended", LENDER, missions(), today.minusMonths(CLOCK_MONTHS + 1L));
    propose("twin1", LENDER, missions(), null);
    apprentice("apprentice1");
    apprentice("apprentice2");
    List<WorkContract> insertion =
        List.of(
            new WorkContract(
                ContractType.INSERTION_FIXED_TERM, start, start.plusMonths(4).minusDays(1)),
            new WorkContract(
                ContractType.INSERTION_FIXED_TERM, start.plusMonths(4), start.plusMonths(10)));
    propose("ending2", CLEANERS, insertion, today.plusDays(45).minusMonths(CLOCK_MONTHS));
    propose("restarted", CLEANERS, insertion, start.minusMonths(CLOCK_MONTHS + 5L));
    again("twin1", "twin2", CLEANERS, insertion);
    again("extended", "merged", AGENCY, missions());
    again("hired", "twin3", AGENCY, missions());
    propose("ending3", AGENCY, missions(), today.plusDays(57).minusMonths(CLOCK_MONTHS));
  }

  private List<WorkContract> missions() {
    return days.weekly(start, start.plusMonths(14));
  }

  private void apprentice(String name) {
    LocalDate end = start.plusYears(2).minusDays(1);
    propose(
        name,
        APPRENTICES,
        List.of(new WorkContract(ContractType.APPRENTICESHIP, start, end)),
        null);
  }

  /**
   * @param since when a facilitator has counted somebody before, which she alone can state
   */
  private void propose(String name, Crew crew, List<WorkContract> contracts, LocalDate since) {
    Enterprise firm = residence.firm(crew);
    Human human = residence.people.somebody(firm, contracts.get(0).startsOn());
    twins.put(name, human.person());
    propose(name, crew, human.person(), contracts, human.proofs(), since);
  }

  /** The same human, whom another firm has recorded too. */
  private void again(String known, String name, Crew crew, List<WorkContract> contracts) {
    Proof pass = new Proof(ProofType.IAE_PASS, start.minusMonths(1), null);
    propose(name, crew, twins.get(known), contracts, List.of(pass), null);
  }

  private void propose(
      String name,
      Crew crew,
      BeneficiaryDraft person,
      List<WorkContract> contracts,
      List<Proof> proofs,
      LocalDate since) {
    Actor actor = since == null ? residence.declarant(crew) : residence.parties.facilitator;
    Lot lot = residence.lot(crew);
    residence.assigned.put(
        name,
        residence.people.propose(
            actor, lot, person, residence.firm(crew), crew.modality, contracts, proofs, since));
  }

  private void admitAll() {
    residence.assigned.values().stream()
        .sorted()
        .forEach(id -> residence.people.admit(residence.lot(HOLDER), id));
  }

  private void restart() {
    decide(
        "restarted",
        new ClockDecisionDraft(
            ClockDecisionKind.RESTART,
            start,
            null,
            "Retour en parcours après plus d'un an sans contrat ; diagnostic de la mission locale."));
  }

  private void extend() {
    decide(
        "extended",
        new ClockDecisionDraft(
            ClockDecisionKind.EXTENSION,
            null,
            today.plusMonths(4),
            "Formation qualifiante en cours, examen dans quatre mois."));
  }

  private void decide(String name, ClockDecisionDraft draft) {
    residence
        .acts
        .services()
        .eligibility()
        .service()
        .decide(residence.parties.facilitator, person(name), null, draft);
  }

  private void merge() {
    residence
        .acts
        .services()
        .beneficiaries()
        .persons()
        .merge(residence.parties.facilitator, person("extended"), person("merged"));
  }

  private long person(String name) {
    return residence
        .acts
        .services()
        .assignments()
        .assignments()
        .find(residence.parties.facilitator, residence.assigned.get(name))
        .beneficiaryId();
  }
}
