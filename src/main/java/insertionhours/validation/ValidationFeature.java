package insertionhours.validation;

import insertionhours.acceptance.AcceptanceFeature;
import insertionhours.contracts.ContractsFeature;
import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.declaring.DeclarationChoices;
import insertionhours.hours.HoursFeature;
import insertionhours.progress.LotProgressService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ValidationFeature implements Feature {
  private final ValidationService service;
  private final ValidationQueue queue;
  private final IdempotentPosts posts;
  private final List<Object> pages;

  public ValidationFeature(
      Jdbi jdbi,
      Transactions transactions,
      HoursFeature hours,
      AcceptanceFeature acceptance,
      ContractsFeature contracts,
      LotProgressService progress,
      DeclarationChoices choices,
      IdempotentPosts posts,
      Clock clock) {
    TradeService trades = contracts.trades();
    this.service =
        new ValidationService(
            transactions, hours.decisions(), acceptance.rules(), contracts.lots());
    this.queue =
        new ValidationQueue(jdbi.onDemand(ValidationDao.class), hours.declarations(), clock);
    this.posts = posts;
    var views = new DecisionViews(hours.declarations(), progress, queue, trades);
    this.pages =
        List.of(
            new ValidationPages(queue, choices),
            new DecisionPages(service, queue, views),
            new ClassificationPages(hours.classifications(), hours.declarations(), trades));
  }

  public ValidationService service() {
    return service;
  }

  public ValidationQueue queue() {
    return queue;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.concat(Stream.of(new DecisionResource(service, posts)), pages.stream());
  }
}
