package insertionhours.testing;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.ContractType;
import insertionhours.assignments.Proof;
import insertionhours.assignments.ProofType;
import insertionhours.assignments.WorkContract;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.Sex;
import insertionhours.contracts.Lot;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented people whose hours firms declare: with a contract since the lot's start and a proof. */
public final class Crew {
  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final Rooms rooms;
  private final Actor facilitator;

  public Crew(Rooms rooms, Actor facilitator) {
    this.rooms = rooms;
    this.facilitator = facilitator;
  }

  /**
   * Somebody new, admitted from the lot's start.
   *
   * @param proposer a declarant, or a facilitator
   */
  public Assignment admitted(Actor proposer, Lot lot, long employerId, Modality modality) {
    long id = proposed(proposer, lot, employerId, modality).id();
    return rooms
        .assignments()
        .assignments()
        .decide(
            facilitator,
            id,
            new AssignmentDecision(AssignmentStatus.ADMITTED, lot.startsOn(), null, null));
  }

  /** Somebody new, whom nobody has admitted. */
  public Assignment proposed(Actor proposer, Lot lot, long employerId, Modality modality) {
    int number = SERIAL.incrementAndGet();
    long person =
        rooms
            .beneficiaries()
            .beneficiaries()
            .create(
                proposer,
                new BeneficiaryDraft(
                    "Essai%05d".formatted(number),
                    number % 2 == 0 ? "Alba" : "Bruno",
                    LocalDate.of(1990, 1, 1).plusDays(number),
                    number % 2 == 0 ? Sex.F : Sex.M,
                    null,
                    false,
                    null,
                    "RSA",
                    List.of(),
                    LocalDate.of(2025, 1, 1),
                    null,
                    null))
            .id();
    return rooms
        .assignments()
        .assignments()
        .propose(
            proposer,
            lot.id(),
            new AssignmentDraft(
                person,
                employerId,
                modality,
                null,
                List.of(new WorkContract(ContractType.OTHER, lot.startsOn(), null)),
                List.of(new Proof(ProofType.IAE_PASS, lot.startsOn(), null)),
                null,
                null));
  }

  /**
   * The same hours, each line of somebody new; corrections are of whom they correct. What somebody
   * else than the declarant of the enterprise declares stays as it is.
   */
  public DeclarationDraft named(Actor declarant, Lot lot, DeclarationDraft draft) {
    if (!declarant.declaresFor(draft.enterpriseId())) {
      return draft;
    }
    return new DeclarationDraft(
        draft.enterpriseId(),
        draft.month(),
        draft.zeroReason(),
        draft.supplement(),
        draft.lines().stream()
            .map(line -> named(declarant, lot, draft.enterpriseId(), line))
            .toList());
  }

  private DeclarationLineDraft named(
      Actor declarant, Lot lot, long enterpriseId, DeclarationLineDraft line) {
    if (line.assignmentId() != null || line.corrects()) {
      return line;
    }
    long employer = line.employerId() == null ? enterpriseId : line.employerId();
    return line.of(admitted(declarant, lot, employer, line.modality()).id(), line.employerId());
  }
}
