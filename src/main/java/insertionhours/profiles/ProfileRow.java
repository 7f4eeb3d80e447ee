package insertionhours.profiles;

import insertionhours.assignments.ContractType;
import insertionhours.beneficiaries.CriterionFamily;
import insertionhours.beneficiaries.QualificationLevel;
import insertionhours.beneficiaries.Sex;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import insertionhours.organisations.EnterpriseKind;

/**
 * Somebody's engagement on a lot, with the hours accepted in the period.
 *
 * @param beneficiaryId the record of the person that is engaged; older ones have lower ids
 * @param age in whole years when its first contract began
 * @param qualificationLevel null when nobody has given it
 * @param contractType null where it has contracts of several types
 */
public record ProfileRow(
    long assignmentId,
    long personId,
    long beneficiaryId,
    Sex sex,
    int age,
    boolean priorityNeighbourhood,
    CriterionFamily criterionFamily,
    QualificationLevel qualificationLevel,
    Modality modality,
    EnterpriseKind employerKind,
    ContractType contractType,
    Hours hours) {

  /** The part of an engagement's hours that was done under contracts of a type. */
  public record ContractHours(long assignmentId, ContractType contractType, Hours hours) {}
}
