package insertionhours.assignments;

import static insertionhours.assignments.ContractType.APPRENTICESHIP;
import static insertionhours.assignments.ContractType.BUSINESS_CREATION;
import static insertionhours.assignments.ContractType.CUSTOMARY_FIXED_TERM;
import static insertionhours.assignments.ContractType.FIXED_TERM;
import static insertionhours.assignments.ContractType.INSERTION_FIXED_TERM;
import static insertionhours.assignments.ContractType.MISSION;
import static insertionhours.assignments.ContractType.OTHER;
import static insertionhours.assignments.ContractType.PERMANENT;
import static insertionhours.assignments.ContractType.PROFESSIONAL_TRAINING;
import static insertionhours.assignments.ContractType.SUPPORTED_WORK;
import static insertionhours.assignments.ContractType.TREMPLIN;

import insertionhours.organisations.EnterpriseKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which contracts each kind of employer concludes. Source: the State's insertion platform for EI,
 * ACI, AI, ETTI, EITI, GEIQ, EA and EATT; completed by the Code du travail for ESAT, ordinary
 * companies, neighbourhood companies and agencies (a CDI intérimaire is permanent). OTHER stands
 * for what the list does not name, with any of them.
 */
public final class EmployerContracts {
  private static final Map<EnterpriseKind, Set<ContractType>> USUAL =
      new EnumMap<>(EnterpriseKind.class);

  static {
    Set<ContractType> insertion =
        EnumSet.of(
            INSERTION_FIXED_TERM, CUSTOMARY_FIXED_TERM, MISSION, PROFESSIONAL_TRAINING, OTHER);
    USUAL.put(EnterpriseKind.EI, insertion);
    USUAL.put(EnterpriseKind.ACI, insertion);
    USUAL.put(EnterpriseKind.AI, insertion);
    USUAL.put(EnterpriseKind.ETTI, insertion);
    USUAL.put(EnterpriseKind.EITI, EnumSet.of(BUSINESS_CREATION, OTHER));
    USUAL.put(EnterpriseKind.GEIQ, EnumSet.of(APPRENTICESHIP, PROFESSIONAL_TRAINING, OTHER));
    Set<ContractType> adapted =
        EnumSet.of(
            PERMANENT, FIXED_TERM, MISSION, TREMPLIN, APPRENTICESHIP, PROFESSIONAL_TRAINING, OTHER);
    USUAL.put(EnterpriseKind.EA, adapted);
    USUAL.put(EnterpriseKind.EATT, adapted);
    USUAL.put(EnterpriseKind.ESAT, EnumSet.of(SUPPORTED_WORK, OTHER));
    Set<ContractType> ordinary =
        EnumSet.of(PERMANENT, FIXED_TERM, APPRENTICESHIP, PROFESSIONAL_TRAINING, OTHER);
    USUAL.put(EnterpriseKind.COMPANY, ordinary);
    Set<ContractType> neighbourhood = EnumSet.copyOf(ordinary);
    neighbourhood.add(INSERTION_FIXED_TERM);
    USUAL.put(EnterpriseKind.NEIGHBOURHOOD_COMPANY, neighbourhood);
    USUAL.put(
        EnterpriseKind.TEMP_AGENCY,
        EnumSet.of(MISSION, PERMANENT, PROFESSIONAL_TRAINING, APPRENTICESHIP, OTHER));
  }

  private EmployerContracts() {}

  /** Whether an employer of this kind concludes such contracts. */
  public static boolean areUsual(EnterpriseKind employer, ContractType contract) {
    return USUAL.get(employer).contains(contract);
  }
}
