package insertionhours.obligations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Award.class)
interface AwardDao {
  String COLUMNS =
      """
      SELECT a.id, a.lot_id, a.enterprise_id, e.name AS enterprise_name, a.role, a.engaged_by_id,
             a.offered_hours, a.hours_share, a.from_on AS `from`, a.to_on AS `to`, a.declares,
             a.contact_name, a.contact_email, a.contact_phone,
             a.deputy_name, a.deputy_email, a.deputy_phone, a.version
      FROM award a
      JOIN enterprise e ON e.id = a.enterprise_id
      """;

  @SqlQuery(COLUMNS + "WHERE a.lot_id = :lotId ORDER BY FIELD(a.role, 'HOLDER') DESC, a.id")
  List<Award> list(long lotId);

  /** The ids of those on a lot whose enterprise has the text in its name or SIRET. */
  @SqlQuery(
      """
      SELECT a.id
      FROM award a
      JOIN enterprise e ON e.id = a.enterprise_id
      LEFT JOIN enterprise_siret number ON number.enterprise_id = e.id
      WHERE a.lot_id = :lotId
        AND (:pattern IS NULL
             OR e.name LIKE :pattern ESCAPE '!'
             OR number.siret LIKE :pattern ESCAPE '!')
      """)
  Set<Long> search(long lotId, String pattern);

  @SqlQuery(COLUMNS + "WHERE a.id = :id")
  Optional<Award> find(long id);

  @SqlQuery(
      COLUMNS
          + """
            WHERE a.lot_id = :lotId
              AND a.enterprise_id = :enterpriseId
            ORDER BY a.id
            """)
  List<Award> ofEnterprise(long lotId, long enterpriseId);

  @SqlUpdate(
      """
      INSERT INTO award (lot_id, enterprise_id, role, engaged_by_id, offered_hours, hours_share,
                         from_on, to_on, declares, contact_name, contact_email, contact_phone,
                         deputy_name, deputy_email, deputy_phone)
      VALUES (:lotId, :draft.enterpriseId, :draft.role, :draft.engagedById, :draft.offeredHours,
              :draft.hoursShare, :draft.from, :draft.to, :declares, :draft.contactName,
              :draft.contactEmail, :draft.contactPhone, :draft.deputyName, :draft.deputyEmail,
              :draft.deputyPhone)
      """)
  @GetGeneratedKeys
  long insert(long lotId, @BindMethods("draft") AwardDraft draft, boolean declares);

  @SqlUpdate(
      """
      UPDATE award
      SET enterprise_id = :draft.enterpriseId,
          engaged_by_id = :draft.engagedById,
          offered_hours = :draft.offeredHours,
          hours_share = :draft.hoursShare,
          from_on = :draft.from,
          to_on = :draft.to,
          declares = :declares,
          contact_name = :draft.contactName,
          contact_email = :draft.contactEmail,
          contact_phone = :draft.contactPhone,
          deputy_name = :draft.deputyName,
          deputy_email = :draft.deputyEmail,
          deputy_phone = :draft.deputyPhone,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(long id, @BindMethods("draft") AwardDraft draft, boolean declares, long version);

  /** The deputy becomes the referent, and there is no deputy any more. */
  @SqlUpdate(
      """
      UPDATE award
      SET contact_name = deputy_name,
          contact_email = deputy_email,
          contact_phone = deputy_phone,
          deputy_name = NULL,
          deputy_email = NULL,
          deputy_phone = NULL,
          version = version + 1
      WHERE id = :id
      """)
  void promoteDeputy(long id);

  /** Only where no referent is known by name or mail. */
  @SqlUpdate(
      """
      UPDATE award
      SET contact_name = :name, contact_email = :email, version = version + 1
      WHERE lot_id = :lotId
        AND role = 'HOLDER'
        AND enterprise_id IN (<enterprises>)
        AND COALESCE(contact_name, '') = ''
        AND COALESCE(contact_email, '') = ''
      """)
  void introduce(
      long lotId,
      @BindList(value = "enterprises", onEmpty = EmptyHandling.NULL_STRING)
          Collection<Long> enterprises,
      String name,
      String email);

  @SqlUpdate("DELETE FROM award WHERE id = :id")
  void delete(long id);

  @SqlQuery(
      """
      SELECT (SELECT COUNT(*)
              FROM declaration
              WHERE lot_id = :lotId AND enterprise_id = :enterpriseId)
           + (SELECT COUNT(*)
              FROM declaration_line l
              JOIN declaration d ON d.id = l.declaration_id
              WHERE d.lot_id = :lotId AND l.employer_id = :enterpriseId)
           + (SELECT COUNT(*)
              FROM invoice
              WHERE lot_id = :lotId AND enterprise_id = :enterpriseId)
           + (SELECT COUNT(*)
              FROM purchase_order
              WHERE lot_id = :lotId AND enterprise_id = :enterpriseId)
      """)
  long countUses(long lotId, long enterpriseId);
}
