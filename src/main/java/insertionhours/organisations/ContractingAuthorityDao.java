package insertionhours.organisations;

import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

@PartyDao.Table(party = "contracting_authority", owner = "authority_id")
@RegisterConstructorMapper(ContractingAuthority.class)
interface ContractingAuthorityDao extends PartyDao<ContractingAuthority> {
  /** Those on whose lots one of the enterprises is engaged. */
  @SqlQuery(
      """
      SELECT DISTINCT operation.contracting_authority_id
      FROM award
      JOIN lot ON lot.id = award.lot_id
      JOIN operation ON operation.id = lot.operation_id
      WHERE award.enterprise_id IN (<enterprises>)
      """)
  Set<Long> findIdsEngaging(
      @BindList(value = "enterprises", onEmpty = BindList.EmptyHandling.NULL_STRING)
          Collection<Long> enterprises);
}
