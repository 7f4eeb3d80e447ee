package insertionhours.evidence;

import insertionhours.identity.Actor;
import insertionhours.problems.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(EvidenceFile.class)
interface EvidenceDao {
  String SELECT =
      """
      SELECT f.id, f.assignment_id, f.declaration_id, f.kind, f.name, f.media_type, f.size, f.pieces,
             f.uploaded_by AS uploader_id, uploader.display_name AS uploaded_by, f.uploaded_at,
             viewer.display_name AS seen_by, f.seen_on, f.deleted_at, o.facilitator_organisation_id
      FROM evidence_file f
      LEFT JOIN assignment a ON a.id = f.assignment_id
      LEFT JOIN declaration d ON d.id = f.declaration_id
      JOIN lot l ON l.id = COALESCE(a.lot_id, d.lot_id)
      JOIN operation o ON o.id = l.operation_id
      JOIN account uploader ON uploader.id = f.uploaded_by
      LEFT JOIN account viewer ON viewer.id = f.seen_by
      """;

  /** Who sees the person, or the declaration, sees the file. */
  String VISIBLE =
      """
      WHERE (o.facilitator_organisation_id IN (<organisations>)
             OR a.proposed_for IN (<enterprises>)
             OR a.employer_id IN (<enterprises>)
             OR d.enterprise_id IN (<enterprises>))
      """;

  @SqlQuery(SELECT + VISIBLE + " AND f.id = :id")
  Optional<EvidenceFile> visible(
      long id,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);

  /**
   * @throws NotFound if there is none or the actor may not see it
   */
  default EvidenceFile find(Actor actor, long id) {
    return visible(id, actor.facilitatorOrganisations(), actor.enterprises())
        .orElseThrow(NotFound::new);
  }

  @SqlQuery(SELECT + VISIBLE + " AND f.assignment_id IN (<assignments>) ORDER BY f.id")
  List<EvidenceFile> ofAssignments(
      @BindList(value = "assignments", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> assignments,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);

  @SqlQuery(SELECT + VISIBLE + " AND f.declaration_id IN (<declarations>) ORDER BY f.id")
  List<EvidenceFile> ofDeclarations(
      @BindList(value = "declarations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> declarations,
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);

  @SqlUpdate(
      """
      INSERT INTO evidence_file (assignment_id, declaration_id, kind, name, media_type, size, pieces,
                                 uploaded_by, uploaded_at)
      VALUES (:place.assignmentId, :place.declarationId, :kind, :name, :mediaType, :size, :pieces,
              :accountId, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(
      @BindMethods("place") EvidencePlace place,
      EvidenceKind kind,
      String name,
      String mediaType,
      int size,
      int pieces,
      long accountId,
      Instant now);

  @SqlUpdate(
      "INSERT INTO evidence_piece (file_id, number, content) VALUES (:fileId, :number, :content)")
  void insertPiece(long fileId, int number, byte[] content);

  @SqlQuery("SELECT content FROM evidence_piece WHERE file_id = :fileId AND number = :number")
  Optional<byte[]> piece(long fileId, int number);

  /** Held until the end of the transaction, so that it is not removed meanwhile. */
  @SqlQuery("SELECT id FROM assignment WHERE id = :id FOR UPDATE")
  Optional<Long> holdAssignment(long id);

  @SqlQuery("SELECT id FROM declaration WHERE id = :id FOR UPDATE")
  Optional<Long> holdDeclaration(long id);

  /** The first look is the one that counts. */
  @SqlUpdate(
      """
      UPDATE evidence_file
      SET seen_by = :accountId, seen_on = :today
      WHERE id = :id AND seen_on IS NULL AND deleted_at IS NULL
      """)
  int see(long id, long accountId, LocalDate today);

  /** With its pieces. */
  @SqlUpdate("DELETE FROM evidence_file WHERE id = :id AND seen_on IS NULL")
  int deleteUnseen(long id);

  /** What stays says that it was there, and that it was seen. */
  @SqlUpdate(
      "UPDATE evidence_file SET name = NULL, deleted_at = :now WHERE id = :id AND deleted_at IS NULL")
  int empty(long id, Instant now);

  @SqlUpdate("DELETE FROM evidence_piece WHERE file_id = :fileId")
  void deletePieces(long fileId);
}
