package insertionhours.beneficiaries;

import java.time.LocalDate;

/** A record in a list: never with why the person is eligible. */
public record ListedBeneficiary(
    long id,
    Long enterpriseId,
    String lastName,
    String firstName,
    LocalDate birthDate,
    Sex sex,
    String communeCode,
    boolean priorityNeighbourhood,
    QualificationLevel qualificationLevel,
    LocalDate informedOn,
    boolean erased,
    long version) {}
