package insertionhours.evidence;

import insertionhours.assignments.AssignmentService;
import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Contracts and time sheets on assignments and declarations. Who sees the person, or the
 * declaration, sees its files, and may add some.
 */
public final class EvidenceService {
  private static final int PIECE = 512 * 1024;
  private static final int MOST = 200;

  private final Transactions transactions;
  private final EvidenceDao dao;
  private final FileInspection inspection;
  private final AssignmentService assignments;
  private final DeclarationService declarations;
  private final AuditLog audit;
  private final Clock clock;
  private final FileRemoval removal;

  EvidenceService(
      Transactions transactions,
      EvidenceDao dao,
      FileInspection inspection,
      AssignmentService assignments,
      DeclarationService declarations,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.inspection = inspection;
    this.assignments = assignments;
    this.declarations = declarations;
    this.audit = audit;
    this.clock = clock;
    removal = new FileRemoval(transactions, dao, assignments, declarations, audit, clock);
  }

  /**
   * All of an assignment or a declaration, in the order they came; also those of which the content
   * is deleted.
   *
   * @throws NotFound if the actor may not see what they belong to
   */
  public List<EvidenceFile> of(Actor actor, EvidencePlace place) {
    checkVisible(actor, place);
    return place.assignmentId() != null
        ? ofAssignments(actor, List.of(place.assignmentId()))
            .getOrDefault(place.assignmentId(), List.of())
        : ofDeclarations(actor, List.of(place.declarationId()))
            .getOrDefault(place.declarationId(), List.of());
  }

  public List<EvidenceFile> ofDeclaration(Actor actor, long declarationId) {
    return of(actor, EvidencePlace.declaration(declarationId));
  }

  /** By assignment, without those that have none or that the actor may not see. */
  public Map<Long, List<EvidenceFile>> ofAssignments(Actor actor, Collection<Long> ids) {
    return dao.ofAssignments(ids, actor.facilitatorOrganisations(), actor.enterprises()).stream()
        .collect(Collectors.groupingBy(EvidenceFile::assignmentId));
  }

  /** By declaration, without those that have none or that the actor may not see. */
  public Map<Long, List<EvidenceFile>> ofDeclarations(Actor actor, Collection<Long> ids) {
    return dao.ofDeclarations(ids, actor.facilitatorOrganisations(), actor.enterprises()).stream()
        .collect(Collectors.groupingBy(EvidenceFile::declarationId));
  }

  /**
   * @throws NotFound if there is none or the actor may not see it
   */
  public EvidenceFile find(Actor actor, long id) {
    return dao.find(actor, id);
  }

  /**
   * Looks into a file that is to be kept, before any transaction, since it may take some time.
   *
   * @param name as given, null for none
   * @throws insertionhours.problems.RuleViolation with advice, if it is not taken
   */
  CheckedFile check(Actor actor, EvidencePlace place, String name, byte[] content) {
    checkVisible(actor, place);
    return inspection.checked(name, content);
  }

  /**
   * Looks into a file and keeps it.
   *
   * @throws insertionhours.problems.RuleViolation with advice, if it is not taken
   */
  public EvidenceFile attach(
      Actor actor, EvidencePlace place, EvidenceKind kind, String name, byte[] content) {
    return add(actor, place, kind, check(actor, place, name, content));
  }

  EvidenceFile add(Actor actor, EvidencePlace place, EvidenceKind kind, CheckedFile file) {
    return transactions.call(
        () -> {
          hold(actor, place);
          if (of(actor, place).size() >= MOST) {
            throw new Conflict("TOO_MANY_FILES", MOST);
          }
          int size = file.content().length;
          int pieces = (size + PIECE - 1) / PIECE;
          long id =
              dao.insert(
                  place,
                  kind,
                  file.name(),
                  file.type().mediaType(),
                  size,
                  pieces,
                  actor.accountId(),
                  clock.instant());
          for (int i = 0; i < pieces; i++) {
            int end = Math.min(size, (i + 1) * PIECE);
            dao.insertPiece(id, i, Arrays.copyOfRange(file.content(), i * PIECE, end));
          }
          EvidenceFile added = find(actor, id);
          audit.record(actor, AuditAction.ATTACHED, subject(added), null, kind, null);
          return added;
        });
  }

  /**
   * A file about to be read, which is noted.
   *
   * @throws NotFound if there is none, the actor may not see it, or its content is deleted
   */
  EvidenceFile read(Actor actor, long id) {
    return transactions.call(
        () -> {
          EvidenceFile file = find(actor, id);
          if (!file.isKept()) {
            throw new NotFound();
          }
          audit.record(actor, AuditAction.READ, subject(file));
          return file;
        });
  }

  /** Piece after piece, so that no more than one is in memory. */
  void write(EvidenceFile file, OutputStream output) throws IOException {
    for (int i = 0; i < file.pieces(); i++) {
      output.write(dao.piece(file.id(), i).orElseThrow(() -> new IOException("deleted meanwhile")));
    }
  }

  /** Notes that a facilitator has seen it today; the first time counts. */
  public EvidenceFile see(Actor actor, long id) {
    return transactions.call(
        () -> {
          EvidenceFile file = find(actor, id);
          if (!actor.facilitates(file.facilitatorOrganisationId())) {
            throw new NotAllowed("ONLY_FACILITATOR");
          }
          if (!file.isKept()) {
            throw new Conflict("FILE_DELETED");
          }
          if (dao.see(id, actor.accountId(), LocalDate.now(clock)) > 0) {
            audit.record(actor, AuditAction.CHECKED, subject(file), null, file.kind(), null);
          }
          return find(actor, id);
        });
  }

  /**
   * Removes a file: its facilitator at any time, who added it until it was seen or what it belongs
   * to was decided. Of one that was seen there remains that it was.
   */
  public void remove(Actor actor, long id) {
    removal.remove(actor, id);
  }

  /** Whether {@link #remove} would be refused to this actor. */
  boolean isRemovable(Actor actor, EvidenceFile file, boolean decided) {
    return FileRemoval.isRemovable(actor, file, decided);
  }

  private void checkVisible(Actor actor, EvidencePlace place) {
    if (place.assignmentId() != null) {
      assignments.find(actor, place.assignmentId());
    } else {
      declarations.find(actor, place.declarationId());
    }
  }

  /** Until the end of the transaction it is not removed, and its person is not erased. */
  private void hold(Actor actor, EvidencePlace place) {
    if (place.assignmentId() == null) {
      dao.holdDeclaration(place.declarationId()).orElseThrow(NotFound::new);
      return;
    }
    dao.holdAssignment(place.assignmentId()).orElseThrow(NotFound::new);
    assignments.find(actor, place.assignmentId()).checkNotErased();
  }

  static Subject subject(EvidenceFile file) {
    return new Subject(SubjectType.EVIDENCE_FILE, file.id(), file.facilitatorOrganisationId());
  }
}
