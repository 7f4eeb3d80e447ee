package insertionhours.beneficiaries;

import insertionhours.database.SliceSql;
import insertionhours.listing.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads records as a list; the assignments that it joins are kept by a room above. */
interface BeneficiaryListDao {
  /** What of a record's assignments the reader may see. */
  String ASSIGNED =
      """
      FROM assignment a
      JOIN enterprise e ON e.id = a.employer_id
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o ON o.id = l.operation_id
      WHERE (o.facilitator_organisation_id IN (<organisations>)
             OR a.proposed_for IN (<enterprises>)
             OR a.employer_id IN (<enterprises>))
      """;

  String OF_RECORD = "EXISTS (SELECT 1 " + ASSIGNED + " AND a.beneficiary_id = b.id";

  /** Somebody else's record with the same fingerprint; for facilitators alone. */
  String MATCHED =
      """
      EXISTS (SELECT 1
              FROM beneficiary_scope own
              JOIN beneficiary_scope other
                ON other.facilitator_organisation_id = own.facilitator_organisation_id
               AND other.fingerprint = own.fingerprint
               AND other.person_id <> own.person_id
              WHERE own.beneficiary_id = b.id
                AND own.facilitator_organisation_id IN (<organisations>))
      """;

  String FILTERED =
      """
        AND (:filter.search IS NULL
             OR CONCAT_WS(' ', b.last_name, b.first_name) LIKE :filter.pattern ESCAPE '!'
             OR CONCAT_WS(' ', b.first_name, b.last_name) LIKE :filter.pattern ESCAPE '!')
        AND (:filter.status IS NULL
             OR (:filter.status = 'NOT_PROPOSED' AND NOT\s"""
          + OF_RECORD
          + "))\n OR "
          + OF_RECORD
          + " AND a.status = :filter.status))\n AND (:filter.employerId IS NULL OR "
          + OF_RECORD
          + " AND a.employer_id = :filter.employerId))\n AND (NOT :filter.duplicates OR "
          + MATCHED
          + ")\n";

  String SORT_KEY =
      """
      CASE :filter.sort
        WHEN 'LAST_NAME' THEN CONCAT_WS(' ', b.last_name, b.first_name)
        ELSE LPAD(b.id, 19, '0') COLLATE utf8mb4_unicode_ci
      END
      """;

  @SqlQuery(
      """
      SELECT *
      FROM (SELECT b.id, b.enterprise_id, b.last_name, b.first_name, b.birth_date, b.sex,
                   b.commune_code, b.priority_neighbourhood, b.qualification_level, b.informed_on,
                   b.erased_at IS NOT NULL AS erased, b.version,
      """
          + SORT_KEY
          + " AS sort_key "
          + BeneficiaryDao.VISIBLE
          + FILTERED
          + ") found "
          + SliceSql.SLICE)
  @RegisterConstructorMapper(ListedBeneficiary.class)
  List<ListedBeneficiary> list(
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises,
      @BindMethods("filter") BeneficiaryFilter filter,
      @BindMethods("slice") Slice slice);

  @SqlQuery("SELECT COUNT(*) " + BeneficiaryDao.VISIBLE + FILTERED)
  long count(
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises,
      @BindMethods("filter") BeneficiaryFilter filter);

  /** What the list is ordered by, of one record. */
  @SqlQuery("SELECT " + SORT_KEY + " FROM beneficiary b WHERE b.id = :id")
  Optional<String> sortKey(long id, @BindMethods("filter") BeneficiaryFilter filter);

  @SqlQuery(
      """
      SELECT a.beneficiary_id, a.id AS assignment_id, e.name AS employer, a.lot_id,
             l.number AS lot_number, o.reference AS operation, a.status
      """
          + ASSIGNED
          + """
              AND a.beneficiary_id IN (<ids>)
            ORDER BY a.beneficiary_id, o.reference, l.number, e.name, a.id
            """)
  @RegisterConstructorMapper(Placement.class)
  List<Placement> placements(
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises,
      @BindList(value = "ids", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  @SqlQuery("SELECT b.id FROM beneficiary b WHERE b.id IN (<ids>) AND " + MATCHED)
  List<Long> matched(
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "ids", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /** An employer to filter by. */
  record Employer(long id, String name) {}

  @SqlQuery("SELECT DISTINCT e.id, e.name " + ASSIGNED + " ORDER BY e.name, e.id")
  @RegisterConstructorMapper(Employer.class)
  List<Employer> employers(
      @BindList(value = "organisations", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> organisations,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);
}
