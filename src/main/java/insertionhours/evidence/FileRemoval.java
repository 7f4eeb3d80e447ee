package insertionhours.evidence;

import insertionhours.assignments.AssignmentService;
import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import java.time.Clock;

/** Who may remove which file, and what stays of it. */
final class FileRemoval {
  private final Transactions transactions;
  private final EvidenceDao dao;
  private final AssignmentService assignments;
  private final DeclarationService declarations;
  private final AuditLog audit;
  private final Clock clock;

  FileRemoval(
      Transactions transactions,
      EvidenceDao dao,
      AssignmentService assignments,
      DeclarationService declarations,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.assignments = assignments;
    this.declarations = declarations;
    this.audit = audit;
    this.clock = clock;
  }

  void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          EvidenceFile file = dao.find(actor, id);
          checkRemovable(actor, file);
          if (dao.deleteUnseen(id) == 0) {
            checkRemovable(actor, dao.find(actor, id));
            dao.empty(id, clock.instant());
            dao.deletePieces(id);
          }
          audit.record(
              actor, AuditAction.DETACHED, EvidenceService.subject(file), file.kind(), null, null);
        });
  }

  /** Whether {@link #remove} would be refused to this actor. */
  static boolean isRemovable(Actor actor, EvidenceFile file, boolean decided) {
    return file.isKept()
        && (actor.facilitates(file.facilitatorOrganisationId())
            || (file.uploaderId() == actor.accountId() && !file.isSeen() && !decided));
  }

  /** Whether a facilitator has decided on what the files belong to. */
  private boolean isDecided(Actor actor, EvidencePlace place) {
    return place.assignmentId() != null
        ? assignments.find(actor, place.assignmentId()).status().isDecided()
        : declarations.find(actor, place.declarationId()).status().isDecided();
  }

  private void checkRemovable(Actor actor, EvidenceFile file) {
    boolean decided = isDecided(actor, file.place());
    if (isRemovable(actor, file, decided)) {
      return;
    }
    if (!actor.facilitates(file.facilitatorOrganisationId())
        && file.uploaderId() != actor.accountId()) {
      throw new NotAllowed("ONLY_UPLOADER_OR_FACILITATOR");
    }
    throw new Conflict(!file.isKept() ? "FILE_DELETED" : decided ? "FILE_DECIDED_ON" : "FILE_SEEN");
  }
}
