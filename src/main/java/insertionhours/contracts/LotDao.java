package insertionhours.contracts;

import insertionhours.database.SliceSql;
import insertionhours.identity.Actor;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
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

@RegisterConstructorMapper(Lot.class)
interface LotDao {
  /**
   * The figure of the last revision in force on the day, else the first one; a cancelled lot owes
   * none.
   */
  String COLUMNS =
      """
      SELECT l.id, l.operation_id, o.contracting_authority_id, o.facilitator_organisation_id,
             l.number, l.title, l.trade, l.clause_kind, l.no_clause_reason, l.contract_form,
             l.contract_number, l.cpv_code, l.amount_excl_tax, l.starts_on, l.ends_on,
             l.publication_on, l.offers_due_on, l.notified_on, l.penalty_per_hour, l.status,
             CASE
               WHEN l.hours_due IS NOT NULL
                    AND EXISTS (SELECT 1
                                FROM obligation b
                                WHERE b.lot_id = l.id
                                  AND b.outcome = 'CANCELLED')
                 THEN 0
               ELSE COALESCE((SELECT r.hours_due
                              FROM obligation_revision r
                              WHERE r.lot_id = l.id
                                AND r.effective_on <= :day
                              ORDER BY r.effective_on DESC, r.number DESC
                              LIMIT 1), l.hours_due)
             END AS hours_due,
             l.version
      """;

  String VISIBLE =
      """
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      WHERE (o.facilitator_organisation_id IN (<facilitators>)
             OR o.contracting_authority_id IN (<authorities>)
             OR EXISTS (SELECT 1
                        FROM award a
                        WHERE a.lot_id = l.id
                          AND a.enterprise_id IN (<enterprises>)))
      """;

  /** By an enterprise only where the reader may know that it is engaged. */
  String FILTERED =
      """
       AND (:filter.search IS NULL
            OR l.title LIKE :filter.pattern ESCAPE '!'
            OR l.contract_number LIKE :filter.pattern ESCAPE '!'
            OR o.name LIKE :filter.pattern ESCAPE '!'
            OR o.reference LIKE :filter.pattern ESCAPE '!'
            OR l.id IN (SELECT searched.id
      """
          + FirmSearch.ENGAGED
          + """
            ))
       AND (:filter.status IS NULL OR l.status = :filter.status)
       AND (:filter.trade IS NULL OR l.trade = :filter.trade)
       AND (:filter.operationId IS NULL OR l.operation_id = :filter.operationId)
       AND (:filter.contractingAuthorityId IS NULL OR o.contracting_authority_id = :filter.contractingAuthorityId)
       AND (:filter.clauseKind IS NULL OR l.clause_kind = :filter.clauseKind)
       AND (:filter.contractForm IS NULL OR l.contract_form = :filter.contractForm)
       AND (:filter.enterpriseId IS NULL
            OR EXISTS (SELECT 1
                       FROM award engaged
                       WHERE engaged.lot_id = l.id
                         AND engaged.enterprise_id = :filter.enterpriseId
                         AND (o.facilitator_organisation_id IN (<facilitators>)
                              OR o.contracting_authority_id IN (<authorities>)
                              OR engaged.enterprise_id IN (<enterprises>)
                              OR EXISTS (SELECT 1
                                         FROM award own
                                         WHERE own.lot_id = l.id
                                           AND own.role = 'HOLDER'
                                           AND own.enterprise_id IN (<enterprises>)))))
      """;

  @SqlQuery(
      "SELECT * FROM ("
          + COLUMNS
          + """
              , CASE :filter.sort
                  WHEN 'ID' THEN LPAD(l.id, 19, '0') COLLATE utf8mb4_unicode_ci
                  WHEN 'NUMBER' THEN LPAD(l.number, 6, '0') COLLATE utf8mb4_unicode_ci
                  WHEN 'TITLE' THEN l.title
                  WHEN 'STARTS_ON' THEN CAST(l.starts_on AS CHAR) COLLATE utf8mb4_unicode_ci
                  WHEN 'ENDS_ON' THEN CAST(l.ends_on AS CHAR) COLLATE utf8mb4_unicode_ci
                  ELSE ''
                END AS sort_key
            """
          + VISIBLE
          + FILTERED
          + ") found "
          + SliceSql.SLICE)
  List<Lot> list(
      LocalDate day,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindMethods("filter") LotFilter filter,
      @BindMethods("slice") Slice slice);

  @SqlQuery("SELECT COUNT(*) " + VISIBLE + FILTERED)
  long count(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindMethods("filter") LotFilter filter);

  @SqlQuery(COLUMNS + VISIBLE + "AND l.id = :id")
  Optional<Lot> visible(
      long id,
      LocalDate day,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);

  default Optional<Lot> visible(Actor actor, long id, LocalDate day) {
    return visible(
        id,
        day,
        actor.facilitatorOrganisations(),
        actor.contractingAuthorities(),
        actor.enterprises());
  }

  @SqlQuery("SELECT id FROM lot WHERE id = :id FOR UPDATE")
  Optional<Long> lock(long id);

  @SqlQuery("SELECT id FROM lot WHERE operation_id = :operationId AND number = :number")
  Optional<Long> findByNumber(long operationId, int number);

  @SqlUpdate(
      """
      INSERT INTO lot (operation_id, number, title, trade, clause_kind, no_clause_reason,
                       contract_form, contract_number, cpv_code, amount_excl_tax, starts_on, ends_on,
                       publication_on, offers_due_on, notified_on, penalty_per_hour, status,
                       status_since, changed_at)
      VALUES (:operationId, :draft.number, :draft.title, :draft.trade, :draft.clauseKind,
              :draft.noClauseReason, :draft.contractForm, :draft.contractNumber, :draft.cpvCode,
              :draft.amountExclTax, :draft.startsOn, :draft.endsOn, :draft.publicationOn,
              :draft.offersDueOn, :draft.notifiedOn, :draft.penaltyPerHour, :status, :now,
              :now)
      """)
  @GetGeneratedKeys
  long insert(
      long operationId, @BindMethods("draft") LotDraft draft, LotStatus status, Instant now);

  @SqlUpdate(
      """
      UPDATE lot
      SET number = :draft.number,
          title = :draft.title,
          trade = :draft.trade,
          clause_kind = :draft.clauseKind,
          no_clause_reason = :draft.noClauseReason,
          contract_form = :draft.contractForm,
          contract_number = :draft.contractNumber,
          cpv_code = :draft.cpvCode,
          amount_excl_tax = :draft.amountExclTax,
          starts_on = :draft.startsOn,
          ends_on = :draft.endsOn,
          publication_on = :draft.publicationOn,
          offers_due_on = :draft.offersDueOn,
          notified_on = :draft.notifiedOn,
          penalty_per_hour = :draft.penaltyPerHour,
          status_since = CASE WHEN status <=> :status THEN status_since ELSE :now END,
          status = :status,
          hours_due = CASE WHEN :status IS NULL THEN NULL ELSE hours_due END,
          changed_at = :now,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(
      long id, @BindMethods("draft") LotDraft draft, LotStatus status, long version, Instant now);

  @SqlUpdate(
      """
      UPDATE lot
      SET status = :to, status_since = :now, changed_at = :now, version = version + 1
      WHERE id = :id
        AND status = :from
      """)
  int updateStatus(long id, LotStatus from, LotStatus to, Instant now);

  @SqlUpdate(
      """
      UPDATE lot
      SET hours_due = :hoursDue, changed_at = :now, version = version + 1
      WHERE id = :id
      """)
  void updateHoursDue(long id, Hours hoursDue, Instant now);

  @SqlUpdate("UPDATE lot SET changed_at = :now WHERE id = :id")
  void touch(long id, Instant now);

  @SqlQuery(
      """
      SELECT (SELECT COUNT(*) FROM calibration WHERE lot_id = :id)
           + (SELECT COUNT(*) FROM award WHERE lot_id = :id)
           + (SELECT COUNT(*) FROM declaration WHERE lot_id = :id)
           + (SELECT COUNT(*) FROM obligation WHERE lot_id = :id)
      """)
  long countDependents(long id);

  @SqlQuery("SELECT COUNT(*) FROM declaration WHERE lot_id = :id AND month < :firstDay")
  long countDeclarationsBefore(long id, LocalDate firstDay);

  @SqlUpdate("DELETE FROM lot WHERE id = :id")
  void delete(long id);
}
