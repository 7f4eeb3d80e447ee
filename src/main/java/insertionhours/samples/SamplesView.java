package insertionhours.samples;

import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.listing.Listing;
import insertionhours.web.FormView.Form;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The samples drawn so far, and the form that draws one. */
final class SamplesView extends PageView {
  /** A sample, worded. */
  public record Row(String href, String period, int size, String progress, String drawn) {}

  private final Listing<SampleSummary> found;
  private final boolean further;
  private final FormModel model;

  /**
   * @param further whether it is not the first page
   */
  SamplesView(
      PageContext page,
      Actor actor,
      Listing<SampleSummary> found,
      boolean further,
      FormModel model) {
    super("samples.mustache", page, page.text("samples.list.title"));
    this.found = found;
    this.further = further;
    this.model = model.field("month", "from", true).field("month", "to", true);
    if (actor.facilitatorOrganisations().size() > 1) {
      model.select("facilitatorOrganisationId", true, organisations(actor));
    }
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("/validation", page.text("validation.queue.title")));
  }

  public Form form() {
    return new Form(model, SamplePages.PATH, page.text("samples.draw.submit"), null);
  }

  public boolean any() {
    return !found.items().isEmpty();
  }

  public List<Row> rows() {
    return found.items().stream().map(this::row).toList();
  }

  public String firstHref() {
    return further ? SamplePages.PATH : null;
  }

  public String nextHref() {
    return found.next() == null ? null : page.addressWith("after", found.next());
  }

  private Row row(SampleSummary sample) {
    return new Row(
        SamplePages.PATH + "/" + sample.id(),
        page.text("samples.period", sample.from(), sample.to()),
        sample.size(),
        page.text("samples.progress", sample.checked(), sample.size(), sample.confirmed()),
        page.text("samples.drawn", sample.drawnBy(), sample.drawnAt()));
  }

  private static Map<String, String> organisations(Actor actor) {
    Map<String, String> names = new LinkedHashMap<>();
    actor.grants().stream()
        .filter(grant -> grant.role() == Role.FACILITATOR)
        .forEach(grant -> names.put(Long.toString(grant.organisationId()), name(grant)));
    return names;
  }

  private static String name(Grant grant) {
    return grant.organisationName();
  }
}
