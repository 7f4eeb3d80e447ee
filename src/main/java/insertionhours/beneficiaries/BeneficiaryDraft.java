package insertionhours.beneficiaries;

import insertionhours.communes.CommuneCode;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A person far from employment, with no more than what eligibility and reports need.
 *
 * @param priorityNeighbourhood whether the address lies in a priority neighbourhood (QPV); the
 *     address itself is not kept
 * @param eligibilityCriterion a code of the reference table, the one that opens the right
 * @param otherCriteria further ones that hold
 * @param informedOn when the person was told what is kept and why
 * @param enterpriseId of a declarant of several enterprises, whose employee it is; null for the
 *     only one
 * @param facilitatorOrganisationId of a facilitator of several organisations; null for the only one
 */
public record BeneficiaryDraft(
    @NotBlank @Size(max = 100) String lastName,
    @NotBlank @Size(max = 100) String firstName,
    @NotNull @BirthDate LocalDate birthDate,
    @NotNull Sex sex,
    @CommuneCode String communeCode,
    @NotNull Boolean priorityNeighbourhood,
    QualificationLevel qualificationLevel,
    @NotBlank @Size(max = 40) String eligibilityCriterion,
    @Size(max = 20) List<@NotBlank @Size(max = 40) String> otherCriteria,
    @NotNull @PlausibleDate LocalDate informedOn,
    Long enterpriseId,
    Long facilitatorOrganisationId) {

  public BeneficiaryDraft {
    lastName = BeneficiaryDetails.stripped(lastName);
    firstName = BeneficiaryDetails.stripped(firstName);
    otherCriteria = BeneficiaryDetails.others(eligibilityCriterion, otherCriteria);
  }

  BeneficiaryDetails content() {
    return new BeneficiaryDetails(
        lastName,
        firstName,
        birthDate,
        sex,
        communeCode,
        priorityNeighbourhood,
        qualificationLevel,
        eligibilityCriterion,
        otherCriteria,
        informedOn);
  }
}
