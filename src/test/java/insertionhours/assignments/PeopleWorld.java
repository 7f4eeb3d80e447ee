package insertionhours.assignments;

import insertionhours.Rooms;
import insertionhours.beneficiaries.Beneficiary;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.Sex;
import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People and their assignments for a test, made through the product's services with working
 * defaults: nothing is to be said about them, and a test states only what matters to it.
 */
public final class PeopleWorld {
  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final Rooms rooms;

  public PeopleWorld(Rooms rooms) {
    this.rooms = rooms;
  }

  /** A new person, of the only organisation or enterprise of the actor. */
  public Beneficiary beneficiary(Actor actor) {
    return beneficiary(actor, person("Nom" + letters(SERIAL.incrementAndGet()), "Camille"));
  }

  public Beneficiary beneficiary(Actor actor, BeneficiaryDraft draft) {
    return rooms.beneficiaries().beneficiaries().create(actor, draft);
  }

  public static BeneficiaryDraft person(String lastName, String firstName) {
    return person(lastName, firstName, LocalDate.of(1990, 5, 17), "RSA");
  }

  public static BeneficiaryDraft person(
      String lastName, String firstName, LocalDate birthDate, String criterion) {
    return new BeneficiaryDraft(
        lastName,
        firstName,
        birthDate,
        Sex.F,
        null,
        false,
        null,
        criterion,
        List.of(),
        World.START,
        null,
        null);
  }

  /** With an employer, in a contract from the start of the lots of {@link World}, with proof. */
  public static AssignmentDraft draft(Beneficiary person, Enterprise employer) {
    return draft(person, employer, contract(employer, World.START, null));
  }

  public static AssignmentDraft draft(
      Beneficiary person, Enterprise employer, WorkContract... contracts) {
    LocalDate first =
        Arrays.stream(contracts)
            .map(WorkContract::startsOn)
            .min(LocalDate::compareTo)
            .orElse(World.START);
    return new AssignmentDraft(
        person.id(),
        employer.id(),
        employer.kind().lendsStaff() ? Modality.SECONDMENT : Modality.DIRECT_HIRE,
        null,
        List.of(contracts),
        List.of(proof(first)),
        null,
        null);
  }

  /** Of a type that is usual for the kind of employer. */
  public static WorkContract contract(Enterprise employer, LocalDate from, LocalDate to) {
    ContractType type =
        switch (employer.kind()) {
          case COMPANY, NEIGHBOURHOOD_COMPANY, EA -> ContractType.FIXED_TERM;
          case TEMP_AGENCY, ETTI, AI, EATT -> ContractType.MISSION;
          case EI, ACI -> ContractType.INSERTION_FIXED_TERM;
          case EITI -> ContractType.BUSINESS_CREATION;
          case GEIQ -> ContractType.PROFESSIONAL_TRAINING;
          case ESAT -> ContractType.SUPPORTED_WORK;
        };
    return new WorkContract(type, from, to);
  }

  /** Issued on the first contract day. */
  public static Proof proof(LocalDate day) {
    return new Proof(ProofType.BENEFIT_CERTIFICATE, day, null);
  }

  /** A new person, proposed by the actor. */
  public Assignment proposed(Actor actor, Lot lot, Enterprise employer) {
    return proposed(actor, lot, draft(beneficiary(actor), employer));
  }

  public Assignment proposed(Actor actor, Lot lot, AssignmentDraft draft) {
    return rooms.assignments().assignments().propose(actor, lot.id(), draft);
  }

  /** A new person, proposed and admitted by the facilitator from the first contract day on. */
  public Assignment admitted(Actor facilitator, Lot lot, Enterprise employer) {
    return admit(facilitator, proposed(facilitator, lot, employer));
  }

  public Assignment admitted(Actor facilitator, Lot lot, AssignmentDraft draft) {
    return admit(facilitator, proposed(facilitator, lot, draft));
  }

  /** From the first contract day on, whenever it was proposed. */
  public Assignment admit(Actor facilitator, Assignment assignment) {
    return admit(facilitator, assignment, assignment.firstDay());
  }

  /**
   * @param eligibleFrom null for the usual day
   */
  public Assignment admit(Actor facilitator, Assignment assignment, LocalDate eligibleFrom) {
    return decide(
        facilitator,
        assignment,
        new AssignmentDecision(AssignmentStatus.ADMITTED, eligibleFrom, null, null));
  }

  public Assignment decide(Actor facilitator, Assignment assignment, AssignmentDecision decision) {
    return rooms.assignments().assignments().decide(facilitator, assignment.id(), decision);
  }

  /** Names hold no digits. */
  private static String letters(int number) {
    return Integer.toString(number, 26)
        .chars()
        .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 26))))
        .reduce("", String::concat);
  }
}
