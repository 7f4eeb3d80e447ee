package insertionhours.programme;

import insertionhours.database.SliceSql;
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

@RegisterConstructorMapper(ComingContract.class)
interface ProgrammeDao {
  String COLUMNS =
      """
      SELECT p.id, p.facilitator_organisation_id, p.contracting_authority_id,
             c.name AS contracting_authority_name, p.title, p.trade, p.estimated_amount,
             p.duration_months, p.publication_on, p.offers_due_on, p.received_on, p.sizer_id,
             a.display_name AS sizer_name, p.size_by, p.decision, p.no_clause_reason, p.note,
             p.operation_id, p.lot_id, p.version
      """;

  String FROM =
      """
      FROM coming_contract p
      JOIN contracting_authority c ON c.id = p.contracting_authority_id
      LEFT JOIN account a ON a.id = p.sizer_id
      WHERE p.facilitator_organisation_id IN (<facilitators>)
      """;

  String VISIBLE = COLUMNS + FROM;

  @SqlQuery(
      "SELECT * FROM ("
          + COLUMNS
          + """
              , CASE :filter.sort
                WHEN 'SIZE_BY' THEN CAST(p.size_by AS CHAR) COLLATE utf8mb4_unicode_ci
                WHEN 'PUBLICATION_ON'
                  THEN COALESCE(CAST(p.publication_on AS CHAR), '') COLLATE utf8mb4_unicode_ci
                WHEN 'TITLE' THEN p.title
                ELSE LPAD(p.id, 19, '0') COLLATE utf8mb4_unicode_ci
              END AS sort_key
              """
          + FROM
          + """
            AND (:filter.search IS NULL
                 OR p.title LIKE :filter.pattern ESCAPE '!'
                 OR c.name LIKE :filter.pattern ESCAPE '!')
            AND (:filter.contractingAuthorityId IS NULL
                 OR p.contracting_authority_id = :filter.contractingAuthorityId)
            AND (:filter.sizerId IS NULL OR p.sizer_id = :filter.sizerId)
            AND (:filter.decision IS NULL OR p.decision = :filter.decision)
            ) found
            """
          + SliceSql.SLICE)
  List<ComingContract> list(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindMethods("filter") ProgrammeFilter filter,
      @BindMethods("slice") Slice slice);

  @SqlQuery(VISIBLE + "AND p.id = :id")
  Optional<ComingContract> visible(
      long id, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators);

  @SqlQuery(
      VISIBLE
          + """
            AND p.operation_id IS NULL
            AND p.decision <> 'WITHOUT_CLAUSE'
            AND (p.sizer_id IS NULL OR p.sizer_id = :account)
            AND p.size_by <= :until
            ORDER BY p.size_by, p.id
            """)
  List<ComingContract> toSize(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      long account,
      LocalDate until);

  @SqlQuery("SELECT id FROM coming_contract WHERE id = :id FOR UPDATE")
  Optional<Long> lock(long id);

  @SqlQuery("SELECT COUNT(*) FROM contracting_authority WHERE id = :id")
  int countAuthorities(long id);

  @SqlUpdate(
      """
      INSERT INTO coming_contract (facilitator_organisation_id, contracting_authority_id, title,
                                   trade, estimated_amount, duration_months, publication_on,
                                   offers_due_on, received_on, sizer_id, size_by, decision,
                                   no_clause_reason, note, changed_at)
      VALUES (:organisation, :draft.contractingAuthorityId, :draft.title, :draft.trade,
              :draft.estimatedAmount, :draft.durationMonths, :draft.publicationOn,
              :draft.offersDueOn, :draft.receivedOn, :draft.sizerId, :draft.sizeBy,
              :draft.decision, :draft.noClauseReason, :draft.note, :now)
      """)
  @GetGeneratedKeys
  long insert(long organisation, @BindMethods("draft") ComingContractDraft draft, Instant now);

  @SqlUpdate(
      """
      UPDATE coming_contract
      SET contracting_authority_id = :draft.contractingAuthorityId,
          title = :draft.title,
          trade = :draft.trade,
          estimated_amount = :draft.estimatedAmount,
          duration_months = :draft.durationMonths,
          publication_on = :draft.publicationOn,
          offers_due_on = :draft.offersDueOn,
          received_on = :draft.receivedOn,
          sizer_id = :draft.sizerId,
          size_by = :draft.sizeBy,
          decision = :draft.decision,
          no_clause_reason = :draft.noClauseReason,
          note = :draft.note,
          changed_at = :now,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(long id, @BindMethods("draft") ComingContractDraft draft, long version, Instant now);

  @SqlUpdate(
      """
      UPDATE coming_contract
      SET operation_id = :operation, lot_id = :lot, decision = :decision, changed_at = :now,
          version = version + 1
      WHERE id = :id
      """)
  void open(long id, long operation, long lot, ProgrammeDecision decision, Instant now);

  @SqlUpdate("DELETE FROM coming_contract WHERE id = :id")
  void delete(long id);
}
