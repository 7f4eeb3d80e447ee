package insertionhours.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Trade.class)
@RegisterConstructorMapper(LabourShare.class)
interface TradeDao {
  String IN_FORCE =
      """
      SELECT t.code, t.label_fr, t.label_en, t.cpv_root, t.family, t.version,
             s.labour_share, s.source AS labour_share_source, s.valid_from AS labour_share_from
      FROM trade t
      JOIN trade_labour_share s
        ON s.trade = t.code
       AND s.valid_from = (SELECT MAX(other.valid_from)
                           FROM trade_labour_share other
                           WHERE other.trade = t.code
                             AND other.valid_from <= :day)
      """;

  @SqlQuery(IN_FORCE + "ORDER BY t.code")
  List<Trade> list(LocalDate day);

  @SqlQuery(IN_FORCE + "WHERE t.code = :code")
  Optional<Trade> find(String code, LocalDate day);

  @SqlQuery(
      """
      SELECT valid_from, labour_share, source
      FROM trade_labour_share
      WHERE trade = :code
      ORDER BY valid_from DESC
      """)
  List<LabourShare> labourShares(String code);

  @SqlUpdate(
      """
      INSERT INTO trade_labour_share (trade, valid_from, labour_share, source)
      VALUES (:code, :validFrom, :labourShare, :source)
      ON DUPLICATE KEY UPDATE labour_share = :labourShare, source = :source
      """)
  void putLabourShare(String code, LocalDate validFrom, BigDecimal labourShare, String source);

  @SqlUpdate(
      """
      UPDATE trade
      SET label_fr = :labelFr, label_en = :labelEn, cpv_root = :cpvRoot, version = version + 1
      WHERE code = :code AND version = :version
      """)
  int update(String code, String labelFr, String labelEn, String cpvRoot, long version);
}
