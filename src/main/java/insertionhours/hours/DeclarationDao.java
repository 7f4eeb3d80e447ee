package insertionhours.hours;

import insertionhours.counting.ReasonCode;
import insertionhours.database.SliceSql;
import insertionhours.identity.Actor;
import insertionhours.listing.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(DeclarationDao.Row.class)
interface DeclarationDao {
  /** A declaration without its lines. */
  record Row(
      long id,
      @Nested("lot") LotReference lot,
      LocalDate lotEndsOn,
      YearMonth openingUntil,
      long enterpriseId,
      String enterpriseName,
      YearMonth month,
      int sequence,
      DeclarationStatus status,
      ZeroReason zeroReason,
      String declaredBy,
      boolean onBehalf,
      int submissions,
      Instant submittedAt,
      String receiptNumber,
      String decidedBy,
      Instant decidedAt,
      ReasonCode decisionReason,
      String decisionComment,
      long version,
      String sortKey) {}

  String COLUMNS =
      """
      SELECT d.id, l.id AS lot_id, l.number AS lot_number, l.title AS lot_title,
             o.id AS lot_operation_id, o.name AS lot_operation_name,
             o.reference AS lot_operation_reference,
             o.facilitator_organisation_id AS lot_facilitator_organisation_id,
             l.ends_on AS lot_ends_on, ob.opening_until, d.enterprise_id,
             e.name AS enterprise_name, d.month, d.sequence, d.status, d.zero_reason,
             declarer.display_name AS declared_by, d.on_behalf, d.submissions, d.submitted_at,
             d.receipt_number, decider.display_name AS decided_by, d.decided_at,
             d.decision_reason, d.decision_comment, d.version
      """;

  String JOINED =
      """
      FROM declaration d
      JOIN lot l ON l.id = d.lot_id
      JOIN operation o ON o.id = l.operation_id
      JOIN enterprise e ON e.id = d.enterprise_id
      JOIN account declarer ON declarer.id = d.declared_by
      LEFT JOIN obligation ob ON ob.lot_id = l.id
      LEFT JOIN account decider ON decider.id = d.decided_by
      """;

  String VISIBLE =
      """
      WHERE (o.facilitator_organisation_id IN (<facilitators>)
             OR d.enterprise_id IN (<enterprises>))
      """;

  String FILTERED =
      """
       AND (:filter.search IS NULL
            OR e.name LIKE :filter.pattern ESCAPE '!'
            OR l.title LIKE :filter.pattern ESCAPE '!'
            OR o.name LIKE :filter.pattern ESCAPE '!'
            OR o.reference LIKE :filter.pattern ESCAPE '!'
            OR EXISTS (SELECT 1
                       FROM enterprise_siret number
                       WHERE number.enterprise_id = e.id
                         AND number.siret LIKE :filter.pattern ESCAPE '!'))
       AND (:filter.status IS NULL OR d.status = :filter.status)
       AND (:filter.lotId IS NULL OR d.lot_id = :filter.lotId)
       AND (:filter.enterpriseId IS NULL OR d.enterprise_id = :filter.enterpriseId)
       AND (:filter.month IS NULL OR d.month = :filter.month)
      """;

  @SqlQuery(
      "SELECT * FROM ("
          + COLUMNS
          + """
              , CASE :filter.sort
                  WHEN 'ID' THEN LPAD(d.id, 19, '0') COLLATE utf8mb4_unicode_ci
                  WHEN 'MONTH' THEN CAST(d.month AS CHAR) COLLATE utf8mb4_unicode_ci
                  WHEN 'SUBMITTED_AT'
                    THEN COALESCE(CAST(d.submitted_at AS CHAR), '') COLLATE utf8mb4_unicode_ci
                  ELSE ''
                END AS sort_key
            """
          + JOINED
          + VISIBLE
          + FILTERED
          + ") found "
          + SliceSql.SLICE)
  List<Row> list(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindMethods("filter") DeclarationFilter filter,
      @BindMethods("slice") Slice slice);

  default List<Row> list(Actor actor, DeclarationFilter filter, Slice slice) {
    return list(actor.facilitatorOrganisations(), actor.enterprises(), filter, slice);
  }

  @SqlQuery("SELECT COUNT(*) " + JOINED + VISIBLE + FILTERED)
  long count(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindMethods("filter") DeclarationFilter filter);

  @SqlQuery(COLUMNS + ", '' AS sort_key " + JOINED + VISIBLE + "AND d.id = :id")
  Optional<Row> visible(
      long id,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);

  default Optional<Row> visible(Actor actor, long id) {
    return visible(id, actor.facilitatorOrganisations(), actor.enterprises());
  }

  /** Those of one month, the first before its supplements. */
  @SqlQuery(
      COLUMNS
          + ", '' AS sort_key "
          + JOINED
          + """
            WHERE d.lot_id = :lotId
              AND d.enterprise_id = :enterpriseId
              AND d.month = :month
            ORDER BY d.sequence
            """)
  List<Row> ofMonth(long lotId, long enterpriseId, YearMonth month);

  /** Those of one enterprise and month on all lots. */
  @SqlQuery(
      COLUMNS
          + ", '' AS sort_key "
          + JOINED
          + VISIBLE
          + """
            AND d.enterprise_id = :enterpriseId
              AND d.month = :month
            ORDER BY d.lot_id, d.sequence
            """)
  List<Row> ofEnterprise(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      long enterpriseId,
      YearMonth month);

  /**
   * The first declaration of the last month with hours before another one, of each lot.
   *
   * @param lotId null for all lots
   */
  @SqlQuery(
      COLUMNS
          + ", '' AS sort_key "
          + JOINED
          + VISIBLE
          + """
            AND d.enterprise_id = :enterpriseId
              AND (:lotId IS NULL OR d.lot_id = :lotId)
              AND d.sequence = 0
              AND d.month = (
                    SELECT MAX(earlier.month)
                    FROM declaration earlier
                    WHERE earlier.lot_id = d.lot_id
                      AND earlier.enterprise_id = :enterpriseId
                      AND earlier.sequence = 0
                      AND earlier.zero_reason IS NULL
                      AND earlier.month < :month)
            """)
  List<Row> lastBefore(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      long enterpriseId,
      Long lotId,
      YearMonth month);

  @SqlUpdate(
      """
      INSERT INTO declaration (lot_id, enterprise_id, month, sequence, status, zero_reason,
                               declared_by, on_behalf, changed_at)
      VALUES (:lotId, :draft.enterpriseId, :draft.month, :sequence, 'DRAFT', :draft.zeroReason,
              :accountId, :onBehalf, :now)
      """)
  @GetGeneratedKeys
  long insert(
      long lotId,
      int sequence,
      @BindMethods("draft") DeclarationDraft draft,
      long accountId,
      boolean onBehalf,
      Instant now);

  @SqlUpdate(
      """
      UPDATE declaration
      SET zero_reason = :zeroReason, changed_at = :now, version = version + 1
      WHERE id = :id
        AND version = :version
        AND status IN ('DRAFT', 'RETURNED')
      """)
  int updateContent(long id, ZeroReason zeroReason, long version, Instant now);

  @SqlUpdate("DELETE FROM declaration WHERE id = :id AND status = 'DRAFT'")
  int delete(long id);
}
