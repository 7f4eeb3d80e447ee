package insertionhours.journal;

import insertionhours.database.SliceSql;
import insertionhours.identity.Actor;
import insertionhours.listing.Slice;
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

@RegisterConstructorMapper(JournalNote.class)
interface JournalDao {
  String COLUMNS =
      """
      SELECT n.id, n.facilitator_organisation_id, n.operation_id,
             o.reference AS operation_reference, n.lot_id, l.number AS lot_number, n.enterprise_id,
             e.name AS enterprise_name, n.kind, n.happened_on AS `on`, n.text, n.next_action,
             n.next_action_on, n.done_at, d.display_name AS done_by, n.shared, n.author_id,
             a.display_name AS author, n.created_at, n.version
      """;

  /** What the reader may know of: colleagues' private notes are as if they were not there. */
  String VISIBLE =
      """
      FROM journal_note n
      JOIN operation o ON o.id = n.operation_id
      JOIN account a ON a.id = n.author_id
      LEFT JOIN lot l ON l.id = n.lot_id
      LEFT JOIN enterprise e ON e.id = n.enterprise_id
      LEFT JOIN account d ON d.id = n.done_by
      WHERE n.facilitator_organisation_id IN (<organisations>)
        AND (n.shared OR n.author_id = :reader)
      """;

  /** At a lot also the notes on its operation as a whole. */
  String FILTERED =
      """
        AND n.operation_id = :operationId
        AND (:lotId IS NULL OR n.lot_id IS NULL OR n.lot_id = :lotId)
        AND (:filter.kind IS NULL OR n.kind = :filter.kind)
        AND (:filter.open IS NULL
             OR :filter.open = (n.next_action_on IS NOT NULL AND n.done_at IS NULL))
        AND (:filter.search IS NULL
             OR n.text LIKE :filter.pattern ESCAPE '!'
             OR n.next_action LIKE :filter.pattern ESCAPE '!')
      """;

  @SqlQuery(
      "SELECT * FROM ("
          + COLUMNS
          + """
              , CONCAT(n.happened_on, LPAD(n.id, 19, '0')) COLLATE utf8mb4_unicode_ci AS sort_key
            """
          + VISIBLE
          + FILTERED
          + ") found "
          + SliceSql.SLICE)
  List<JournalNote> list(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations,
      long reader,
      long operationId,
      Long lotId,
      @BindMethods("filter") JournalFilter filter,
      @BindMethods("slice") Slice slice);

  @SqlQuery("SELECT COUNT(*) " + VISIBLE + FILTERED)
  long count(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations,
      long reader,
      long operationId,
      Long lotId,
      @BindMethods("filter") JournalFilter filter);

  @SqlQuery(
      COLUMNS
          + VISIBLE
          + """
              AND n.done_at IS NULL
              AND n.next_action_on <= :until
            ORDER BY n.next_action_on, n.id
            """)
  List<JournalNote> due(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations,
      long reader,
      LocalDate until);

  @SqlQuery(COLUMNS + VISIBLE + "AND n.id = :id")
  Optional<JournalNote> visible(
      long id,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations,
      long reader);

  default Optional<JournalNote> visible(Actor actor, long id) {
    return visible(id, actor.facilitatorOrganisations(), actor.accountId());
  }

  /** An enterprise on a lot. */
  record Engaged(long id, String name) {}

  @SqlQuery(
      """
      SELECT DISTINCT e.id, e.name
      FROM lot l
      JOIN award a ON a.lot_id = l.id
      JOIN enterprise e ON e.id = a.enterprise_id
      WHERE l.operation_id = :operationId
        AND (:lotId IS NULL OR l.id = :lotId)
      ORDER BY e.name, e.id
      """)
  @RegisterConstructorMapper(Engaged.class)
  List<Engaged> engaged(long operationId, Long lotId);

  @SqlUpdate(
      """
      INSERT INTO journal_note (facilitator_organisation_id, operation_id, lot_id, enterprise_id,
                                author_id, shared, kind, happened_on, text, next_action,
                                next_action_on, created_at)
      VALUES (:organisation, :operationId, :lotId, :draft.enterpriseId, :author, :draft.shared,
              :draft.kind, :draft.on, :draft.text, :draft.nextAction, :draft.nextActionOn, :now)
      """)
  @GetGeneratedKeys
  long insert(
      long organisation,
      long operationId,
      Long lotId,
      long author,
      @BindMethods("draft") JournalNoteDraft draft,
      Instant now);

  /** Another next action is to be done again. */
  @SqlUpdate(
      """
      UPDATE journal_note
      SET done_by = CASE WHEN :sameAction THEN done_by ELSE NULL END,
          done_at = CASE WHEN :sameAction THEN done_at ELSE NULL END,
          enterprise_id = :draft.enterpriseId,
          shared = :draft.shared,
          kind = :draft.kind,
          happened_on = :draft.on,
          text = :draft.text,
          next_action = :draft.nextAction,
          next_action_on = :draft.nextActionOn,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(
      long id, @BindMethods("draft") JournalNoteDraft draft, boolean sameAction, long version);

  @SqlUpdate(
      """
      UPDATE journal_note
      SET done_at = :now, done_by = :account, version = version + 1
      WHERE id = :id
        AND next_action_on IS NOT NULL
        AND done_at IS NULL
      """)
  int complete(long id, long account, Instant now);

  @SqlUpdate("DELETE FROM journal_note WHERE id = :id")
  void delete(long id);
}
