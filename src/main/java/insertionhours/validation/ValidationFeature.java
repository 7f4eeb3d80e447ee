package insertionhours.validation;

import insertionhours.acceptance.AcceptanceFeature;
import insertionhours.contracts.ContractsFeature;
import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.declaring.DeclarationChoices;
import insertionhours.evidence.EvidenceService;
import insertionhours.hours.DeclarationService;
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
  private final DeclarationService declarations;
  private final CleanAcceptance clean;
  private final IdempotentPosts posts;
  private final List<Object> pages;

  public ValidationFeature(
      Jdbi jdbi,
      Transactions transactions,
      HoursFeature hours,
      AcceptanceFeature acceptance,
      ContractsFeature contracts,
      EvidenceService evidence,
      LotProgressService progress,
      DeclarationChoices choices,
      IdempotentPosts posts,
      Clock clock) {
    TradeService trades = contracts.trades();
    this.service =
        new ValidationService(
            transactions, hours.decisions(), acceptance.rules(), contracts.lots());
    ValidationDao dao = jdbi.onDemand(ValidationDao.class);
    this.declarations = hours.declarations();
    this.queue = new ValidationQueue(dao, declarations, clock);
    this.posts = posts;
    var remarks = new Remarks(dao, acceptance.rules());
    this.clean =
        new CleanAcceptance(
            transactions,
            hours.decisions(),
            acceptance.rules(),
            remarks,
            queue,
            hours.declarations(),
            contracts.lots());
    var views =
        new DecisionViews(
            hours.declarations(),
            contracts.lots(),
            progress,
            queue,
            acceptance.rules(),
            remarks,
            evidence,
            trades);
    this.pages =
        List.of(
            new ValidationPages(queue, clean, choices),
            new DecisionPages(service, clean, queue, views),
            new ClassificationPages(hours.classifications(), hours.declarations(), trades));
  }

  public ValidationService service() {
    return service;
  }

  public CleanAcceptance clean() {
    return clean;
  }

  public ValidationQueue queue() {
    return queue;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.concat(
        Stream.of(
            new DecisionResource(service, declarations, posts),
            new QueueDecisionResource(clean, posts)),
        pages.stream());
  }
}
