package insertionhours.tenderfile;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface TenderFileDao {
  /** All that were ever in force, in the order in which they are cited. */
  @SqlQuery(
      """
      SELECT code, valid_from, valid_to, label_fr, text_fr, to_check
      FROM public_procurement_article
      ORDER BY position, code, valid_from
      """)
  @RegisterConstructorMapper(ProcurementArticle.class)
  List<ProcurementArticle> articles();
}
