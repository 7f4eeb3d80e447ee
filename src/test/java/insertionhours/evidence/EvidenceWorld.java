package insertionhours.evidence;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.ContractType;
import insertionhours.assignments.WorkContract;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.Sex;
import insertionhours.hours.Declaration;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;

/** A person whom the lender has proposed for a lot, and what the holder declares there. */
final class EvidenceWorld {
  final HoursWorld hours;
  final Rooms rooms;
  final World world;
  final Actor facilitator;
  final Actor lender;
  final Actor holder;
  final Assignment assignment;
  final Declaration declaration;

  EvidenceWorld(Rooms rooms, World world) {
    this.rooms = rooms;
    this.world = world;
    hours = new HoursWorld(rooms, world);
    facilitator = hours.facilitator;
    lender = hours.lenderDeclarant;
    holder = hours.declarant;
    long person = rooms.beneficiaries().beneficiaries().create(lender, person()).id();
    assignment =
        rooms
            .assignments()
            .assignments()
            .propose(
                lender,
                hours.lot.id(),
                new AssignmentDraft(
                    person,
                    hours.lender.id(),
                    Modality.SECONDMENT,
                    null,
                    List.of(
                        new WorkContract(
                            ContractType.MISSION,
                            LocalDate.of(2026, 3, 2),
                            LocalDate.of(2026, 3, 31))),
                    List.of(),
                    null,
                    null));
    declaration = hours.drafted(HoursWorld.MARCH, HoursWorld.line("HEATING", "10"));
  }

  EvidenceService evidence() {
    return rooms.evidence().evidence();
  }

  EvidencePlace ofAssignment() {
    return EvidencePlace.assignment(assignment.id());
  }

  EvidencePlace ofDeclaration() {
    return EvidencePlace.declaration(declaration.id());
  }

  EvidenceFile added(Actor actor, EvidencePlace place) {
    return added(actor, place, SampleFiles.pdf("Contrat"));
  }

  EvidenceFile added(Actor actor, EvidencePlace place, byte[] content) {
    CheckedFile file = evidence().check(actor, place, "Contrat Dupont.pdf", content);
    return evidence().add(actor, place, EvidenceKind.CONTRACT, file);
  }

  private static BeneficiaryDraft person() {
    return new BeneficiaryDraft(
        "Dupont",
        "Camille",
        LocalDate.of(1999, 5, 17),
        Sex.F,
        null,
        false,
        null,
        "RSA",
        List.of(),
        LocalDate.of(2026, 2, 20),
        null,
        null);
  }
}
