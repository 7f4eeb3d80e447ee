package insertionhours.contracts;

import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ContractsFeature implements Feature {
  private final TradeService trades;
  private final NoClauseReasonService reasons;
  private final OperationService operations;
  private final LotService lots;
  private final IdempotentPosts posts;

  public ContractsFeature(
      Jdbi jdbi, Transactions transactions, AuditLog audit, IdempotentPosts posts, Clock clock) {
    this.posts = posts;
    trades = new TradeService(transactions, jdbi.onDemand(TradeDao.class), audit, clock);
    reasons = new NoClauseReasonService(jdbi.onDemand(NoClauseReasonDao.class), clock);
    operations =
        new OperationService(transactions, jdbi.onDemand(OperationDao.class), audit, clock);
    lots =
        new LotService(
            transactions, jdbi.onDemand(LotDao.class), operations, trades, reasons, audit, clock);
  }

  public TradeService trades() {
    return trades;
  }

  public NoClauseReasonService reasons() {
    return reasons;
  }

  public OperationService operations() {
    return operations;
  }

  public LotService lots() {
    return lots;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new OperationResource(operations, posts),
        new LotResource(lots, operations, posts),
        new NoClauseReasonResource(reasons));
  }
}
