package insertionhours.organisations;

import insertionhours.audit.AuditLog;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.problems.RuleViolation;
import java.text.Collator;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The shared directory of enterprises, read by those who declare for one. */
public final class EnterpriseService extends PartyService<Enterprise, EnterpriseDetails> {
  private final EnterpriseDao dao;

  EnterpriseService(Transactions transactions, EnterpriseDao dao, AuditLog audit, Clock clock) {
    super(transactions, dao, audit, clock, SubjectType.ENTERPRISE, "enterprises");
    this.dao = dao;
  }

  @Override
  Set<Long> concerning(Actor actor) {
    return actor.enterprises();
  }

  /** Those that lend staff, by id in the order of their names, whoever asks: for choosing one. */
  public Map<Long, String> lenders() {
    return names(dao.listAllByName().stream().filter(kept -> kept.kind().lendsStaff()).toList());
  }

  /** What an enterprise may practise: the labels of the reference table by code, in their order. */
  public Map<String, String> trades(Locale locale) {
    boolean french = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    Map<String, String> labels = new LinkedHashMap<>();
    dao.knownTrades().stream()
        .map(known -> Map.entry(known.code(), french ? known.labelFr() : known.labelEn()))
        .sorted(Map.Entry.comparingByValue(Collator.getInstance(locale)))
        .forEach(known -> labels.put(known.getKey(), known.getValue()));
    return labels;
  }

  /**
   * How many insertion enterprises of a département practise each trade, whoever asks; a trade that
   * none practises is not there.
   *
   * @param department its code: 27, 2A, 974
   */
  public Map<String, Long> insertionSupply(String department) {
    return dao.supply(OrganisationFilter.supply(null, department)).stream()
        .collect(Collectors.toMap(EnterpriseDao.Supply::trade, EnterpriseDao.Supply::count));
  }

  /** Where the enterprises of such a count are listed. */
  public static String supplyHref(String trade, String department) {
    return Directory.ENTERPRISES.href()
        + "&kind="
        + OrganisationPages.INSERTION
        + "&trade="
        + trade
        + "&department="
        + department;
  }

  @Override
  void keepMore(long id, EnterpriseDetails details) {
    Set<String> known =
        dao.knownTrades().stream().map(EnterpriseDao.KnownTrade::code).collect(Collectors.toSet());
    for (int i = 0; i < details.trades().size(); i++) {
      String trade = details.trades().get(i);
      if (!known.contains(trade)) {
        throw new RuleViolation("trades[" + i + "]", "UNKNOWN_TRADE", trade);
      }
    }
    dao.removeTrades(id);
    dao.addTrades(id, details.trades());
  }

  @Override
  List<Enterprise> whole(List<Enterprise> rows) {
    Map<Long, List<String>> practised =
        dao.practised(rows.stream().map(Enterprise::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    EnterpriseDao.Practised::enterpriseId,
                    Collectors.mapping(EnterpriseDao.Practised::trade, Collectors.toList())));
    return rows.stream()
        .map(row -> row.practising(practised.getOrDefault(row.id(), List.of())))
        .toList();
  }
}
