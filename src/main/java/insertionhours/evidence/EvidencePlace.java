package insertionhours.evidence;

/** What a file is about; one of the two is null. */
public record EvidencePlace(Long assignmentId, Long declarationId) {
  public static EvidencePlace assignment(long id) {
    return new EvidencePlace(id, null);
  }

  public static EvidencePlace declaration(long id) {
    return new EvidencePlace(null, id);
  }

  /** Below the root of the pages and of the API: {@code assignments/7/files}. */
  String path() {
    return owner() + "/files";
  }

  /** What the files belong to: {@code assignments/7}. */
  String owner() {
    return assignmentId != null ? "assignments/" + assignmentId : "declarations/" + declarationId;
  }
}
