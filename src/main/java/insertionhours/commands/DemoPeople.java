package insertionhours.commands;

import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.ContractType;
import insertionhours.assignments.Proof;
import insertionhours.assignments.ProofType;
import insertionhours.assignments.WorkContract;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.QualificationLevel;
import insertionhours.beneficiaries.Sex;
import insertionhours.contracts.Lot;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The people who do the hours of the demonstration: each firm has its own on each lot, as many as
 * its months need, proposed and admitted before the lot starts. All of them are invented.
 */
final class DemoPeople {
  private static final BigDecimal WHOLE_MONTH = new BigDecimal("151.67");
  private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);
  private static final List<String> LAST_NAMES =
      List.of(
          "Abadie",
          "Bellanger",
          "Cissé",
          "Da Costa",
          "El Idrissi",
          "Fauvel",
          "Guilbert",
          "Hadji",
          "Imbert",
          "Josset",
          "Kone",
          "Lecuyer",
          "Mansouri",
          "Noblet",
          "Ozanne",
          "Périer",
          "Quinet",
          "Rahmani",
          "Sorel",
          "Traoré",
          "Vauquelin",
          "Yildiz",
          "Zeller");
  private static final List<String> WOMEN =
      List.of("Amina", "Béatrice", "Clara", "Dounia", "Élodie", "Fatou", "Gwenaëlle");
  private static final List<String> MEN =
      List.of("Adrien", "Boubacar", "Cédric", "Dylan", "Emre", "Fabrice", "Georges", "Hakim");
  private static final List<String> CRITERIA =
      List.of("RSA", "LONG_TERM_JOBSEEKER", "VERY_LONG_TERM_JOBSEEKER", "ASS");

  /** Whose crew it is. */
  private record Place(long lotId, long enterpriseId, Modality modality) {}

  private final DemoServices services;
  private final DemoParties parties;
  private final DemoClock clock;
  private final Map<Place, List<Long>> crews = new HashMap<>();
  private int number;

  DemoPeople(DemoServices services, DemoParties parties, DemoClock clock) {
    this.services = services;
    this.parties = parties;
    this.clock = clock;
  }

  /** The same hours, shared out among the people of the firm on the lot. */
  List<DeclarationLineDraft> named(
      Actor declarant, Lot lot, Enterprise firm, DeclarationLineDraft line) {
    int heads = line.hoursWorked().divide(WHOLE_MONTH, 0, RoundingMode.CEILING).intValueExact();
    List<Long> crew = crew(declarant, lot, firm, line.modality(), heads);
    List<DeclarationLineDraft> shared = new ArrayList<>();
    BigDecimal left = line.hoursWorked();
    for (int i = heads; i > 0; i--) {
      BigDecimal part = share(left, i);
      left = left.subtract(part);
      shared.add(
          new DeclarationLineDraft(
              crew.get(heads - i), null, line.trade(), line.modality(), part, null, null, null));
    }
    return shared;
  }

  /** In quarters of an hour, the last one what is left. */
  private static BigDecimal share(BigDecimal left, int heads) {
    return heads == 1
        ? left
        : left.multiply(QUARTERS)
            .divide(BigDecimal.valueOf(heads), 0, RoundingMode.CEILING)
            .divide(QUARTERS);
  }

  private List<Long> crew(Actor declarant, Lot lot, Enterprise firm, Modality modality, int heads) {
    List<Long> crew =
        crews.computeIfAbsent(new Place(lot.id(), firm.id(), modality), place -> new ArrayList<>());
    LocalDate today = LocalDate.now(clock);
    clock.set(lot.startsOn().minusDays(8));
    while (crew.size() < heads) {
      crew.add(admitted(declarant, lot, firm, modality));
    }
    clock.set(today);
    return crew;
  }

  private long admitted(Actor declarant, Lot lot, Enterprise firm, Modality modality) {
    LocalDate start = lot.startsOn();
    var assignments = services.assignments().assignments();
    long person = services.beneficiaries().beneficiaries().create(declarant, somebody(firm)).id();
    long id =
        assignments
            .propose(
                declarant,
                lot.id(),
                new AssignmentDraft(
                    person,
                    firm.id(),
                    modality,
                    null,
                    List.of(new WorkContract(contract(firm.kind()), start, null)),
                    List.of(new Proof(ProofType.IAE_PASS, start.minusDays(20), null)),
                    null,
                    null))
            .id();
    Actor facilitator =
        parties.facilitator.facilitates(lot.facilitatorOrganisationId())
            ? parties.facilitator
            : parties.otherFacilitator;
    assignments.decide(
        facilitator, id, new AssignmentDecision(AssignmentStatus.ADMITTED, null, null, null));
    return id;
  }

  private BeneficiaryDraft somebody(Enterprise firm) {
    int who = number++;
    boolean woman = who % 3 == 1;
    List<String> firstNames = woman ? WOMEN : MEN;
    QualificationLevel[] levels = QualificationLevel.values();
    return new BeneficiaryDraft(
        LAST_NAMES.get(who % LAST_NAMES.size()),
        firstNames.get(who % firstNames.size()),
        LocalDate.of(1968, 3, 4).plusDays(397L * (who % 31)),
        woman ? Sex.F : Sex.M,
        null,
        who % 4 == 0,
        levels[who % levels.length],
        CRITERIA.get(who % CRITERIA.size()),
        List.of(),
        LocalDate.now(clock),
        firm.id(),
        null);
  }

  private static ContractType contract(EnterpriseKind kind) {
    return switch (kind) {
      case TEMP_AGENCY, ETTI, AI -> ContractType.MISSION;
      case EI, ACI, NEIGHBOURHOOD_COMPANY -> ContractType.INSERTION_FIXED_TERM;
      case EITI -> ContractType.BUSINESS_CREATION;
      case GEIQ -> ContractType.PROFESSIONAL_TRAINING;
      case ESAT -> ContractType.SUPPORTED_WORK;
      case COMPANY, EA, EATT -> ContractType.FIXED_TERM;
    };
  }
}
