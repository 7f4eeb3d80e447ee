package insertionhours.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A file that shows what a decision rests on, without its content.
 *
 * @param assignmentId null for one of a declaration
 * @param declarationId null for one of an assignment
 * @param name null once the content is deleted
 * @param size in bytes, as kept
 * @param uploadedBy the name of the account
 * @param seenBy the name of the facilitator who looked at it, null while none has
 * @param deletedAt when the content was deleted, null while it is kept
 */
public record EvidenceFile(
    long id,
    Long assignmentId,
    Long declarationId,
    EvidenceKind kind,
    String name,
    String mediaType,
    int size,
    @JsonIgnore int pieces,
    @JsonIgnore long uploaderId,
    String uploadedBy,
    Instant uploadedAt,
    String seenBy,
    LocalDate seenOn,
    Instant deletedAt,
    @JsonIgnore long facilitatorOrganisationId) {

  @JsonIgnore
  public EvidencePlace place() {
    return new EvidencePlace(assignmentId, declarationId);
  }

  @JsonIgnore
  public boolean isKept() {
    return deletedAt == null;
  }

  @JsonIgnore
  public boolean isSeen() {
    return seenOn != null;
  }
}
