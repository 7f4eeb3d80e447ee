package insertionhours.exits;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.PeopleWorld;
import insertionhours.assignments.WorkContract;
import insertionhours.beneficiaries.Beneficiary;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.World;
import java.time.LocalDate;

/** A facilitator with two employers, each on a lot of its own, and people whose contracts end. */
final class ExitsWorld {
  final PeopleWorld people;
  final Actor facilitator;
  final ContractingAuthority authority;
  final Operation operation;
  final Enterprise employer;
  final Enterprise other;
  final Lot lot;
  final Lot otherLot;

  ExitsWorld(Rooms rooms, World world) {
    people = new PeopleWorld(rooms);
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
    employer = world.company();
    other = world.company();
    lot = world.awarded(facilitator, operation, 1, 600, employer);
    otherLot = world.awarded(facilitator, operation, 2, 600, other);
  }

  Beneficiary person(String lastName) {
    return people.beneficiary(facilitator, PeopleWorld.person(lastName, "Samia"));
  }

  /** Admitted on the first lot, in one contract; null for no end. */
  Assignment admitted(Beneficiary person, String from, String to) {
    return people.admitted(facilitator, lot, draft(person, employer, from, to));
  }

  Assignment proposed(Actor declarant, Beneficiary person, String from, String to) {
    return people.proposed(declarant, lot, draft(person, employer, from, to));
  }

  /** Admitted on the other lot, with the other employer. */
  Assignment admittedElsewhere(Beneficiary person, String from, String to) {
    return people.admitted(facilitator, otherLot, draft(person, other, from, to));
  }

  Assignment proposedElsewhere(Beneficiary person, String from, String to) {
    return people.proposed(facilitator, otherLot, draft(person, other, from, to));
  }

  private static AssignmentDraft draft(
      Beneficiary person, Enterprise employer, String from, String to) {
    WorkContract contract =
        PeopleWorld.contract(
            employer, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    return PeopleWorld.draft(person, employer, contract);
  }
}
