package insertionhours.programme;

import insertionhours.contracts.Referent;
import insertionhours.forms.FormField.Option;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.programme.ProgrammeLineFilter.Sort;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The programme: what comes, who does what for it, by when. */
public final class ProgrammeListView extends PageView {
  /** Who reads, and what may be chosen among. */
  record Choices(
      Actor actor, List<ProgrammeLineDao.Authority> authorities, List<Referent> facilitators) {}

  /** How a column is headed and ordered. */
  public record Column(String label, String href, String sort) {}

  /** A line, worded. */
  public record Row(
      String href,
      String contract,
      String authority,
      String look,
      String toDo,
      String toDoHref,
      String reason,
      String by,
      String deadline,
      String late,
      String publicationOn,
      String offersDueOn,
      String amount) {}

  private final ProgrammeQuery query;
  private final Listing<ProgrammeLine> found;
  private final long count;
  private final LineWords words;
  private final Choices choices;

  ProgrammeListView(
      PageContext page,
      ProgrammeQuery query,
      Listing<ProgrammeLine> found,
      long count,
      LineWords words,
      Choices choices) {
    super("programme.mustache", page, page.text("programme.list.title"));
    this.query = query;
    this.found = found;
    this.count = count;
    this.words = words;
    this.choices = choices;
  }

  public String search() {
    return query.search();
  }

  public boolean due() {
    return query.due();
  }

  public String sort() {
    return query.sort();
  }

  public List<Option> authorityOptions() {
    return choices.authorities().stream()
        .map(known -> option(known.id(), known.name(), query.authority()))
        .toList();
  }

  /** Oneself first. */
  public List<Option> byOptions() {
    long own = choices.actor().accountId();
    return Stream.concat(
            Stream.of(option(own, page.text("programme.list.mine"), query.by())),
            choices.facilitators().stream()
                .filter(other -> other.id() != own)
                .map(other -> option(other.id(), other.name(), query.by())))
        .toList();
  }

  public List<Option> stepOptions() {
    return Arrays.stream(ProgrammeStep.values())
        .map(step -> new Option(step.name(), page.messages().label(step), step == query.step()))
        .toList();
  }

  /** Null while nothing is filtered. */
  public String activeFilters() {
    int active = query.activeFilters();
    return active == 0 ? null : page.text("programme.list.activeFilters", active);
  }

  public String clearHref() {
    return ProgrammeQuery.PATH;
  }

  public String caption() {
    return page.text("programme.list.caption", count);
  }

  public Column titleColumn() {
    return column("contract", Sort.TITLE);
  }

  public Column deadlineColumn() {
    return column("deadline", Sort.DEADLINE);
  }

  public Column publicationColumn() {
    return column("publicationOn", Sort.PUBLICATION_ON);
  }

  public boolean any() {
    return !found.items().isEmpty();
  }

  public List<Row> rows() {
    return found.items().stream().map(this::row).toList();
  }

  public String exportHref() {
    return query.address(ProgrammeQuery.CSV, query.sort(), null);
  }

  public boolean paged() {
    return firstHref() != null || nextHref() != null;
  }

  public String firstHref() {
    return query.after() == null ? null : query.address(ProgrammeQuery.PATH, query.sort(), null);
  }

  public String nextHref() {
    return found.next() == null
        ? null
        : query.address(ProgrammeQuery.PATH, query.sort(), found.next());
  }

  private Column column(String name, Sort sort) {
    return new Column(
        page.text("programme.list." + name), query.sortedBy(sort), query.order().of(sort));
  }

  private Row row(ProgrammeLine line) {
    return new Row(
        href(line),
        words.contract(line),
        line.authorityName(),
        look(line.step()),
        words.toDo(line),
        toDoHref(line),
        words.reason(line),
        words.by(line),
        words.date(line.deadline()),
        words.late(line),
        words.date(line.publicationOn()),
        words.date(line.offersDueOn()),
        line.amount() == null ? "–" : page.formats().euros(line.amount()));
  }

  private static String href(ProgrammeLine line) {
    return line.lotId() == null
        ? ProgrammeQuery.PATH + "/" + line.entryId()
        : "/lots/" + line.lotId();
  }

  /** Where it is done. */
  private static String toDoHref(ProgrammeLine line) {
    return switch (line.step()) {
      case TO_OPEN -> href(line) + "/operation";
      case TO_CALIBRATE -> href(line) + "/calibration";
      case TO_STUDY, TO_LAUNCH, TO_AWARD, WITHOUT_CLAUSE -> href(line);
    };
  }

  /** The shape of the state that the lot has, or will have. */
  private static String look(ProgrammeStep step) {
    return switch (step) {
      case TO_STUDY, TO_OPEN, TO_CALIBRATE -> "DRAFT";
      case TO_LAUNCH -> "CALIBRATED";
      case TO_AWARD -> "IN_TENDER";
      case WITHOUT_CLAUSE -> "NONE";
    };
  }

  private static Option option(long id, String label, Long chosen) {
    return new Option(Long.toString(id), label, chosen != null && chosen == id);
  }
}
