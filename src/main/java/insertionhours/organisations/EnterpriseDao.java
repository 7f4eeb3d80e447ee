package insertionhours.organisations;

import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;

@PartyDao.Table(party = "enterprise", owner = "enterprise_id")
@RegisterConstructorMapper(Enterprise.class)
interface EnterpriseDao extends PartyDao<Enterprise> {}
