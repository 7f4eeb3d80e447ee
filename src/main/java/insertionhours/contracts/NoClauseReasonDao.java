package insertionhours.contracts;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface NoClauseReasonDao {
  @SqlQuery(
      """
      SELECT code, label_fr, label_en, valid_from, valid_to, source
      FROM no_clause_reason
      ORDER BY position, code
      """)
  @RegisterConstructorMapper(NoClauseReason.class)
  List<NoClauseReason> list();
}
