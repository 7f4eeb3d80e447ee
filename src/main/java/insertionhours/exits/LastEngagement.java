package insertionhours.exits;

/** With whom and on which lot somebody worked to the end. */
public record LastEngagement(
    long assignmentId,
    long employerId,
    String employerName,
    long lotId,
    int lotNumber,
    String operationReference) {}
