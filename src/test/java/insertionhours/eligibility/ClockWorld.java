package insertionhours.eligibility;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.ContractType;
import insertionhours.assignments.WorkContract;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.Sex;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A facilitator with an awarded lot, and people admitted on it. */
final class ClockWorld {
  final Actor facilitator;
  final ContractingAuthority authority;
  final Operation operation;
  final Enterprise employer;
  final Lot lot;
  private final Rooms rooms;
  private final Jdbi jdbi;

  ClockWorld(Rooms rooms, World world, Jdbi jdbi) {
    this.rooms = rooms;
    this.jdbi = jdbi;
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
    employer = world.company();
    lot = world.awarded(facilitator, operation, 1, 600, employer);
  }

  long person(String lastName) {
    return rooms
        .beneficiaries()
        .beneficiaries()
        .create(
            facilitator,
            new BeneficiaryDraft(
                lastName,
                "Samia",
                LocalDate.of(1990, 4, 12),
                Sex.F,
                null,
                false,
                null,
                "RSA",
                List.of(),
                LocalDate.of(2026, 1, 5),
                null,
                null))
        .id();
  }

  Assignment propose(long beneficiaryId, Lot onLot, Enterprise with, WorkContract... contracts) {
    return rooms
        .assignments()
        .assignments()
        .propose(
            facilitator,
            onLot.id(),
            new AssignmentDraft(
                beneficiaryId,
                with.id(),
                Modality.DIRECT_HIRE,
                null,
                List.of(contracts),
                List.of(),
                null,
                null));
  }

  /** Eligible from the start of the first contract. */
  Assignment admit(long beneficiaryId, WorkContract... contracts) {
    return admit(propose(beneficiaryId, lot, employer, contracts));
  }

  Assignment admit(Assignment proposed) {
    return rooms
        .assignments()
        .assignments()
        .decide(
            facilitator,
            proposed.id(),
            new AssignmentDecision(AssignmentStatus.ADMITTED, proposed.firstDay(), null, null));
  }

  static WorkContract contract(String from, String to) {
    return contract(ContractType.FIXED_TERM, from, to);
  }

  static WorkContract contract(ContractType type, String from, String to) {
    return new WorkContract(type, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  /** As the deciding of hours keeps them. */
  void accepted(Assignment assignment, String month, int hours) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO assignment_month (lot_id, month, assignment_id, hours_worked, hours_accepted)
                VALUES (?, ?, ?, ?, ?)
                """,
                assignment.lotId(),
                LocalDate.parse(month + "-01"),
                assignment.id(),
                hours,
                hours));
  }
}
