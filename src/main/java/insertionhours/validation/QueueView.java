package insertionhours.validation;

import insertionhours.declaring.DeclarationWords;
import insertionhours.forms.FormField.Option;
import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.Map;

/** The declarations that await a decision, oldest first. */
final class QueueView extends PageView {
  /** A declaration in the queue, worded. */
  public record Row(
      String href,
      String title,
      String enterprise,
      String lotHref,
      String lot,
      int lines,
      String hours,
      String waiting,
      boolean sameEmployer,
      boolean documentAwaited,
      boolean documentBrought,
      boolean onBehalf,
      List<String> remarks) {}

  /** What waits, and what can be chosen. */
  record Content(
      Listing<WaitingDeclaration> found,
      Map<Long, List<Remark>> remarks,
      long count,
      List<Option> lots,
      List<Option> enterprises) {}

  private final DeclarationWords words;
  private final QueueQuery query;
  private final Content content;

  QueueView(PageContext page, DeclarationWords words, QueueQuery query, Content content) {
    super("queue.mustache", page, page.text("validation.queue.title"));
    this.words = words;
    this.query = query;
    this.content = content;
  }

  public String search() {
    return query.search();
  }

  public List<Option> lotOptions() {
    return content.lots();
  }

  public List<Option> enterpriseOptions() {
    return content.enterprises();
  }

  public boolean filtered() {
    return query.filtered();
  }

  public Long lotId() {
    return query.lotId();
  }

  public Long enterpriseId() {
    return query.enterpriseId();
  }

  public boolean any() {
    return !content.found().items().isEmpty();
  }

  public String caption() {
    return page.text("validation.queue.caption", content.count());
  }

  public List<Row> rows() {
    return content.found().items().stream().map(this::row).toList();
  }

  /** Where work begins: the one that waits longest. */
  public String startHref() {
    return rows().get(0).href();
  }

  public String csvHref() {
    return query.address(ValidationPages.CSV, null);
  }

  public String firstHref() {
    return query.after() == null ? null : query.address(ValidationPages.PATH, null);
  }

  public String nextHref() {
    return content.found().next() == null
        ? null
        : query.address(ValidationPages.PATH, content.found().next());
  }

  private Row row(WaitingDeclaration waiting) {
    return new Row(
        ValidationPages.PATH + "/" + waiting.id(),
        words.title(waiting.month(), waiting.sequence()),
        waiting.enterpriseName(),
        "/lots/" + waiting.lot().id(),
        words.place(waiting.lot()),
        waiting.lines(),
        page.formats().hours(waiting.hoursDeclared()),
        page.text("validation.queue.days", waiting.waitingDays()),
        waiting.sameEmployerElsewhere(),
        waiting.documentAwaited() && !waiting.documentBrought(),
        waiting.documentBrought(),
        waiting.onBehalf(),
        content.remarks().getOrDefault(waiting.id(), List.of()).stream()
            .map(remark -> remark.in(page.messages()))
            .toList());
  }
}
