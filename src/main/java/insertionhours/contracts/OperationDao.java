package insertionhours.contracts;

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
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(OperationDao.Row.class)
interface OperationDao {
  /** An operation without its tags. */
  record Row(
      long id,
      long contractingAuthorityId,
      long facilitatorOrganisationId,
      String name,
      String reference,
      String communeCode,
      LocalDate startsOn,
      LocalDate endsOn,
      Long referentId,
      String referentName,
      long version) {}

  /** A tag and the operation that carries it. */
  record Tag(long operationId, String tag) {}

  String COLUMNS =
      """
      SELECT o.id, o.contracting_authority_id, o.facilitator_organisation_id, o.name, o.reference,
             o.commune_code, o.starts_on, o.ends_on, o.referent_id,
             (SELECT r.display_name FROM account r WHERE r.id = o.referent_id) AS referent_name,
             o.version
      """;

  String VISIBLE =
      """
      (o.facilitator_organisation_id IN (<facilitators>)
        OR o.contracting_authority_id IN (<authorities>)
        OR EXISTS (SELECT 1
                   FROM lot engaged
                   JOIN award a ON a.lot_id = engaged.id
                   WHERE engaged.operation_id = o.id
                     AND a.enterprise_id IN (<enterprises>)))
      """;

  /** By the state of lots that the reader may see. */
  String FILTERED =
      """
       AND (:filter.search IS NULL
            OR o.name LIKE :filter.pattern ESCAPE '!'
            OR o.reference LIKE :filter.pattern ESCAPE '!'
            OR o.id IN (SELECT searched.operation_id
                        FROM lot searched
                        STRAIGHT_JOIN operation searched_in ON searched_in.id = searched.operation_id
                        WHERE (searched.title LIKE :filter.pattern ESCAPE '!'
                               OR searched.contract_number LIKE :filter.pattern ESCAPE '!')
                          AND (searched_in.facilitator_organisation_id IN (<facilitators>)
                               OR searched_in.contracting_authority_id IN (<authorities>)
                               OR EXISTS (SELECT 1
                                          FROM award own
                                          WHERE own.lot_id = searched.id
                                            AND own.enterprise_id IN (<enterprises>))))
            OR o.id IN (SELECT searched.operation_id
      """
          + FirmSearch.ENGAGED
          + """
            ))
       AND (:filter.referentId IS NULL OR o.referent_id = :filter.referentId)
       AND (:filter.contractingAuthorityId IS NULL OR o.contracting_authority_id = :filter.contractingAuthorityId)
       AND (:filter.communeCode IS NULL OR o.commune_code = :filter.communeCode)
       AND (:filter.tag IS NULL OR EXISTS (SELECT 1 FROM operation_tag t WHERE t.operation_id = o.id AND t.tag = :filter.tag))
       AND (:filter.status IS NULL
            OR EXISTS (SELECT 1
                       FROM lot l
                       WHERE l.operation_id = o.id
                         AND l.status = :filter.status
                         AND (o.facilitator_organisation_id IN (<facilitators>)
                              OR o.contracting_authority_id IN (<authorities>)
                              OR EXISTS (SELECT 1
                                         FROM award own
                                         WHERE own.lot_id = l.id
                                           AND own.enterprise_id IN (<enterprises>)))))
      """;

  @SqlQuery(
      "SELECT * FROM ("
          + COLUMNS
          + """
              , CASE :filter.sort
                  WHEN 'ID' THEN LPAD(o.id, 19, '0') COLLATE utf8mb4_unicode_ci
                  WHEN 'NAME' THEN o.name
                  WHEN 'REFERENCE' THEN o.reference
                  WHEN 'STARTS_ON' THEN CAST(o.starts_on AS CHAR) COLLATE utf8mb4_unicode_ci
                  WHEN 'ENDS_ON' THEN CAST(o.ends_on AS CHAR) COLLATE utf8mb4_unicode_ci
                  ELSE ''
                END AS sort_key
            FROM operation o
            WHERE
            """
          + VISIBLE
          + FILTERED
          + ") found "
          + SliceSql.SLICE)
  List<Row> list(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindMethods("filter") OperationFilter filter,
      @BindMethods("slice") Slice slice);

  default List<Row> list(Actor actor, OperationFilter filter, Slice slice) {
    return list(
        actor.facilitatorOrganisations(),
        actor.contractingAuthorities(),
        actor.enterprises(),
        filter,
        slice);
  }

  @SqlQuery("SELECT COUNT(*) FROM operation o WHERE " + VISIBLE + FILTERED)
  long count(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises,
      @BindMethods("filter") OperationFilter filter);

  @SqlQuery(COLUMNS + "FROM operation o WHERE o.id = :id AND " + VISIBLE)
  Optional<Row> visible(
      long id,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);

  default Optional<Row> visible(Actor actor, long id) {
    return visible(
        id, actor.facilitatorOrganisations(), actor.contractingAuthorities(), actor.enterprises());
  }

  @SqlQuery(
      """
      SELECT operation_id, tag
      FROM operation_tag
      WHERE operation_id IN (<ids>)
      ORDER BY tag
      """)
  @RegisterConstructorMapper(Tag.class)
  List<Tag> tags(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /** The tags of the operations that the reader may see. */
  @SqlQuery(
      "SELECT DISTINCT t.tag FROM operation o JOIN operation_tag t ON t.operation_id = o.id WHERE "
          + VISIBLE
          + "ORDER BY t.tag")
  List<String> tagsInUse(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> authorities,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);

  @SqlUpdate(
      """
      INSERT INTO operation (facilitator_organisation_id, contracting_authority_id, name, reference,
                             commune_code, starts_on, ends_on, referent_id, changed_at)
      VALUES (:facilitatorOrganisationId, :draft.contractingAuthorityId, :draft.name,
              :draft.reference, :draft.communeCode, :draft.startsOn, :draft.endsOn,
              :draft.referentId, :now)
      """)
  @GetGeneratedKeys
  long insert(
      long facilitatorOrganisationId, @BindMethods("draft") OperationDraft draft, Instant now);

  @SqlUpdate(
      """
      UPDATE operation
      SET contracting_authority_id = :draft.contractingAuthorityId,
          name = :draft.name,
          reference = :draft.reference,
          commune_code = :draft.communeCode,
          starts_on = :draft.startsOn,
          ends_on = :draft.endsOn,
          referent_id = :draft.referentId,
          changed_at = :now,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(long id, @BindMethods("draft") OperationDraft draft, long version, Instant now);

  @SqlUpdate("DELETE FROM operation_tag WHERE operation_id = :id")
  void deleteTags(long id);

  /** Tags that differ in capitals or accents alone are one: the first of them is kept. */
  @SqlBatch(
      """
      INSERT INTO operation_tag (operation_id, tag)
      VALUES (:id, :tag)
      ON DUPLICATE KEY UPDATE operation_id = operation_id
      """)
  void insertTags(long id, List<String> tag);

  @SqlUpdate("DELETE FROM operation WHERE id = :id")
  void delete(long id);

  @SqlQuery("SELECT id FROM operation WHERE id = :id FOR UPDATE")
  Optional<Long> lock(long id);

  @SqlQuery("SELECT COUNT(*) FROM lot WHERE operation_id = :id")
  long countLots(long id);

  /** How many enabled facilitators of the organisation have the account: one or none. */
  @SqlQuery(
      """
      SELECT COUNT(*)
      FROM account_grant g
      JOIN account a ON a.id = g.account_id
      WHERE g.account_id = :accountId
        AND g.role = 'FACILITATOR'
        AND g.organisation_id = :organisationId
        AND NOT a.disabled
      """)
  long countFacilitators(long accountId, long organisationId);

  /** The enabled facilitators of an organisation, by name. */
  @SqlQuery(
      """
      SELECT a.id, a.display_name AS name
      FROM account_grant g
      JOIN account a ON a.id = g.account_id
      WHERE g.role = 'FACILITATOR'
        AND g.organisation_id IN (<organisations>)
        AND NOT a.disabled
      GROUP BY a.id, a.display_name
      ORDER BY a.display_name, a.id
      """)
  @RegisterConstructorMapper(Referent.class)
  List<Referent> referents(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery("SELECT COUNT(*) FROM contracting_authority WHERE id = :id")
  long countAuthorities(long id);
}
