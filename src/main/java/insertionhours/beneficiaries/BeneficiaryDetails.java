package insertionhours.beneficiaries;

import insertionhours.communes.CommuneCode;
import insertionhours.json.ReadOnlyFields;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A record as it shall be from now on; whose it is stays.
 *
 * @param eligibilityCriterion null from a declarant to whom it is hidden by now: then it and the
 *     others are kept as they are
 */
@ReadOnlyFields({"id", "enterpriseId", "facilitatorOrganisationId", "erased"})
public record BeneficiaryDetails(
    @NotBlank @Size(max = 100) String lastName,
    @NotBlank @Size(max = 100) String firstName,
    @NotNull @BirthDate LocalDate birthDate,
    @NotNull Sex sex,
    @CommuneCode String communeCode,
    @NotNull Boolean priorityNeighbourhood,
    QualificationLevel qualificationLevel,
    @Size(max = 40) String eligibilityCriterion,
    @Size(max = 20) List<@NotBlank @Size(max = 40) String> otherCriteria,
    @NotNull @PlausibleDate LocalDate informedOn) {

  public BeneficiaryDetails {
    lastName = stripped(lastName);
    firstName = stripped(firstName);
    otherCriteria = others(eligibilityCriterion, otherCriteria);
  }

  /** Without spaces around it, and one only between its parts. */
  static String stripped(String name) {
    return name == null ? null : name.strip().replaceAll("\\s+", " ");
  }

  /** Each one once, and not the main one again. */
  static List<String> others(String main, List<String> criteria) {
    return criteria == null
        ? List.of()
        : criteria.stream().distinct().filter(code -> code == null || !code.equals(main)).toList();
  }
}
