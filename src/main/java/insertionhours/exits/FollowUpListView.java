package insertionhours.exits;

import insertionhours.forms.FormField.Option;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.web.ListAddress;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of those to be asked what became of them, each with its answer's form. */
final class FollowUpListView extends PageView {
  static final String PATH = "/follow-ups";

  /** Somebody to be asked, worded. */
  public record Row(
      String id,
      String href,
      String name,
      List<Engagement> engagements,
      String until,
      String milestone,
      String since,
      String action) {}

  /** With whom and where the last contract was. */
  public record Engagement(String href, String label) {}

  /** Situations that are counted together. */
  public record Group(String label, List<Option> options) {}

  /** What was recorded just before, and where to correct it. */
  public record Answered(String text, String href) {
    static Answered of(PageContext page, String name, PersonFollowUp answered) {
      return new Answered(
          page.text(
              "exits.list.answered",
              name,
              new ExitWords(page).milestone(answered),
              page.messages().label(answered.situation())),
          FollowUpPages.path(answered.beneficiaryId(), answered.milestone()));
    }
  }

  private final FollowUpFilter filter;
  private final List<FollowUp> found;
  private final Listing<FollowUp> shown;
  private final Answered answered;

  /**
   * @param answered null for none
   */
  FollowUpListView(
      PageContext page,
      FollowUpFilter filter,
      List<FollowUp> found,
      Slice slice,
      Answered answered) {
    super("follow-ups.mustache", page, page.text("exits.list.title"));
    this.filter = filter;
    this.found = found;
    this.shown = Listing.part(found, slice, FollowUp::key);
    this.answered = answered;
  }

  /** The list as it was asked for, after one of its forms was sent. */
  static String address(FollowUpFilter filter, PersonFollowUp answered) {
    Map<String, Object> asked = asked(filter);
    asked.put("answered", answered.beneficiaryId());
    asked.put("at", answered.milestone());
    return ListAddress.of(PATH, asked);
  }

  private static Map<String, Object> asked(FollowUpFilter filter) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("q", filter.search());
    asked.put("milestone", filter.milestone());
    return asked;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("/beneficiaries", page.text("exits.people")));
  }

  public Answered answered() {
    return answered;
  }

  public String search() {
    return filter.search();
  }

  public String chosenMilestone() {
    return filter.milestone() == null ? null : filter.milestone().name();
  }

  public List<Option> milestones() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("web.list.allFeminine"), filter.milestone() == null));
    Stream.of(Milestone.values())
        .map(each -> option(each, each == filter.milestone()))
        .forEach(options::add);
    return options;
  }

  private Option option(Enum<?> constant, boolean selected) {
    return new Option(constant.name(), page.messages().label(constant), selected);
  }

  public boolean filtered() {
    return filter.search() != null || filter.milestone() != null;
  }

  public String caption() {
    return page.text("exits.list.caption", found.size());
  }

  public boolean any() {
    return !found.isEmpty();
  }

  public List<Group> groups() {
    return Stream.of(ExitGroup.values())
        .map(
            group ->
                new Group(
                    page.messages().label(group),
                    Stream.of(ExitSituation.values())
                        .filter(situation -> situation.group() == group)
                        .map(situation -> option(situation, false))
                        .toList()))
        .toList();
  }

  public List<Row> rows() {
    return shown.items().stream().map(this::row).toList();
  }

  private Row row(FollowUp followUp) {
    ExitWords words = new ExitWords(page);
    return new Row(
        followUp.beneficiaryId() + "-" + followUp.milestone(),
        "/beneficiaries/" + followUp.beneficiaryId(),
        followUp.name(),
        followUp.lastEngagements().stream()
            .map(
                last ->
                    new Engagement("/assignments/" + last.assignmentId(), words.engagement(last)))
            .toList(),
        page.text("exits.list.until", followUp.endedOn()),
        page.messages().label(followUp.milestone()),
        page.text("exits.list.since", followUp.dueOn()),
        FollowUpPages.path(followUp.beneficiaryId(), followUp.milestone()));
  }

  public String exportHref() {
    return ListAddress.of(PATH + ".csv", asked(filter));
  }

  public boolean paged() {
    return firstHref() != null || nextHref() != null;
  }

  public String firstHref() {
    return page.query().getFirst("after") == null ? null : ListAddress.of(PATH, asked(filter));
  }

  public String nextHref() {
    if (shown.next() == null) {
      return null;
    }
    Map<String, Object> asked = asked(filter);
    asked.put("after", shown.next());
    return ListAddress.of(PATH, asked);
  }
}
