package insertionhours.beneficiaries;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface CriterionDao {
  @SqlQuery(
      """
      SELECT code, family, label_fr, label_en, usual_proof, proof_months, younger_than, at_least,
             valid_from, valid_to, source
      FROM eligibility_criterion
      ORDER BY position, code, valid_from
      """)
  @RegisterConstructorMapper(EligibilityCriterion.class)
  List<EligibilityCriterion> list();
}
