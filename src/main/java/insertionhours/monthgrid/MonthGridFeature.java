package insertionhours.monthgrid;

import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.declaring.HandInService;
import insertionhours.declaring.Staffs;
import insertionhours.hours.DeclarationService;
import insertionhours.organisations.EnterpriseService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class MonthGridFeature implements Feature {
  private final MonthGridService service;
  private final List<Object> endpoints;

  public MonthGridFeature(
      Jdbi jdbi,
      Transactions transactions,
      EnterpriseService enterprises,
      TradeService trades,
      DeclarationService declarations,
      HandInService handIns,
      Staffs staffs,
      IdempotentPosts posts,
      Clock clock) {
    service =
        new MonthGridService(
            transactions,
            jdbi.onDemand(MonthLotDao.class),
            enterprises,
            declarations,
            handIns,
            staffs,
            clock);
    endpoints =
        List.of(
            new MonthGridPages(service, trades, enterprises),
            new MonthGridResource(service, posts));
  }

  public MonthGridService service() {
    return service;
  }

  @Override
  public Stream<Object> endpoints() {
    return endpoints.stream();
  }
}
