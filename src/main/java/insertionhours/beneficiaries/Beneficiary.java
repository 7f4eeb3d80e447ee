package insertionhours.beneficiaries;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person far from employment as the actor may see it.
 *
 * @param enterpriseId of whom a declarant recorded it, null for a facilitator's own record
 * @param lastName null once erased, like the first name and the dates
 * @param eligibilityCriterion null for a declarant once a facilitator has decided
 * @param erased whether the identity was pseudonymised
 */
public record Beneficiary(
    long id,
    Long enterpriseId,
    String lastName,
    String firstName,
    LocalDate birthDate,
    Sex sex,
    String communeCode,
    boolean priorityNeighbourhood,
    QualificationLevel qualificationLevel,
    String eligibilityCriterion,
    List<String> otherCriteria,
    LocalDate informedOn,
    boolean erased,
    long version) {

  public Beneficiary {
    otherCriteria = List.copyOf(otherCriteria);
  }

  /** The criterion and the others, none where they are hidden. */
  List<String> criteria() {
    return eligibilityCriterion == null
        ? List.of()
        : Stream.concat(Stream.of(eligibilityCriterion), otherCriteria.stream()).toList();
  }
}
