package insertionhours.beneficiaries;

/** Where somebody was proposed: for which lot, with which employer. */
public record Placement(
    long beneficiaryId,
    long assignmentId,
    String employer,
    long lotId,
    int lotNumber,
    String operation,
    ProposalStatus status) {}
