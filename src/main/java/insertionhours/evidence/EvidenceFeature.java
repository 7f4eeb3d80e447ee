package insertionhours.evidence;

import insertionhours.assignments.AssignmentLinks;
import insertionhours.assignments.AssignmentService;
import insertionhours.audit.AuditLog;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.hours.DeclarationService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class EvidenceFeature implements Feature {
  private final EvidenceService evidence;
  private final EvidenceRetention retention;
  private final AwaitedDocuments awaited;
  private final EvidenceBelongings belongings;
  private final IdempotentPosts posts;

  public EvidenceFeature(
      Jdbi jdbi,
      Transactions transactions,
      CountingPolicyService policies,
      AssignmentService assignments,
      DeclarationService declarations,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    EvidenceDao dao = jdbi.onDemand(EvidenceDao.class);
    this.posts = posts;
    evidence =
        new EvidenceService(
            transactions, dao, new FileInspection(), assignments, declarations, audit, clock);
    awaited = new AwaitedDocuments(jdbi.onDemand(AwaitedDocumentDao.class));
    retention =
        new EvidenceRetention(
            transactions, dao, jdbi.onDemand(RetentionDao.class), policies, audit, clock);
    belongings = new EvidenceBelongings(assignments, declarations, retention);
  }

  public EvidenceService evidence() {
    return evidence;
  }

  public EvidenceRetention retention() {
    return retention;
  }

  public AwaitedDocuments awaited() {
    return awaited;
  }

  /** Shows the files on the card of an assignment. */
  public AssignmentLinks links() {
    return new AssignmentFiles(evidence);
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new EvidenceResource(evidence, posts),
        new EvidencePages(evidence, belongings),
        new FilePages(evidence, belongings));
  }
}
