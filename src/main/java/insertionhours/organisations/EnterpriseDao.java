package insertionhours.organisations;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@PartyDao.Table(party = "enterprise", owner = "enterprise_id")
@RegisterConstructorMapper(Enterprise.class)
interface EnterpriseDao extends PartyDao<Enterprise> {
  /** A trade that an enterprise practises. */
  record Practised(long enterpriseId, String trade) {}

  /** How many enterprises practise a trade. */
  record Supply(String trade, long count) {}

  /** A trade of the reference table, which is kept by a room above. */
  record KnownTrade(String code, String labelFr, String labelEn) {}

  @SqlQuery(
      """
      SELECT enterprise_id, trade
      FROM enterprise_trade
      WHERE enterprise_id IN (<ids>)
      ORDER BY trade
      """)
  @RegisterConstructorMapper(Practised.class)
  List<Practised> practised(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  @SqlUpdate("DELETE FROM enterprise_trade WHERE enterprise_id = :id")
  void removeTrades(long id);

  @SqlBatch("INSERT INTO enterprise_trade (enterprise_id, trade) VALUES (:id, :trade)")
  void addTrades(long id, Iterable<String> trade);

  @SqlQuery("SELECT code, label_fr, label_en FROM trade ORDER BY code")
  @RegisterConstructorMapper(KnownTrade.class)
  List<KnownTrade> knownTrades();

  /** Those that the list of enterprises shows with the same filter, by trade. */
  @SqlQuery(
      """
      SELECT practised.trade, COUNT(*) AS count
      FROM enterprise kept
      JOIN enterprise_trade practised ON practised.enterprise_id = kept.id
      WHERE FIND_IN_SET(kept.kind, :filter.kindNames) > 0
        AND kept.commune_code LIKE CONCAT(:filter.department, '%')
      GROUP BY practised.trade
      """)
  @RegisterConstructorMapper(Supply.class)
  List<Supply> supply(@BindMethods("filter") OrganisationFilter filter);
}
