package insertionhours.journal;

import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.forms.FormField.Option;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The notes on a lot or an operation, and the form for another one. */
final class JournalView extends PageView {
  /**
   * A note, worded.
   *
   * @param nextAction what is to be done and when, null for nothing
   * @param late whether its day is past
   * @param doneHref where the next action is ticked off, null where there is none
   * @param editHref null for who has not written it
   */
  public record Row(
      long id,
      String heading,
      List<String> facts,
      String text,
      String nextAction,
      boolean late,
      String done,
      String doneHref,
      String editHref,
      String removeHref) {}

  /** Where the notes are kept: the way there, and what the page is called. */
  record Place(List<Crumb> crumbs, String title, boolean ofLot) {}

  private final Actor actor;
  private final Place place;
  private final JournalAddress address;
  private final Listing<JournalNote> notes;
  private final long count;
  private final FormModel model;
  private final LocalDate today;

  JournalView(
      PageContext page,
      Actor actor,
      Place place,
      JournalAddress address,
      Listing<JournalNote> notes,
      long count,
      FormModel model,
      LocalDate today) {
    super("journal.mustache", page, place.title());
    this.actor = actor;
    this.place = place;
    this.address = address;
    this.notes = notes;
    this.count = count;
    this.model = model;
    this.today = today;
  }

  @Override
  public List<Crumb> crumbs() {
    return place.crumbs();
  }

  public String action() {
    return address.path();
  }

  public String search() {
    return address.filter().search();
  }

  public boolean openOnly() {
    return address.filter().open() != null;
  }

  public List<Option> kindOptions() {
    return Arrays.stream(NoteKind.values())
        .map(
            kind ->
                new Option(
                    kind.name(), page.messages().label(kind), kind == address.filter().kind()))
        .toList();
  }

  public boolean filtered() {
    return address.filtered();
  }

  /** Folded away once there are notes to read. */
  public boolean unfolded() {
    return model.wrong() || (count == 0 && !filtered());
  }

  public List<FormField> fields() {
    return model.fields();
  }

  public boolean wrong() {
    return model.wrong();
  }

  public List<FormError> errors() {
    return model.errors();
  }

  public String caption() {
    return page.text("journal.caption", count);
  }

  public boolean any() {
    return count > 0;
  }

  public List<Row> rows() {
    return notes.items().stream().map(this::row).toList();
  }

  public String firstHref() {
    return address.after() == null ? null : address.from(null);
  }

  public String nextHref() {
    return notes.next() == null ? null : address.from(notes.next());
  }

  private Row row(JournalNote note) {
    boolean own = note.isBy(actor);
    String path = "/notes/" + note.id();
    return new Row(
        note.id(),
        page.text("journal.heading", note.on(), page.messages().label(note.kind())),
        facts(note),
        note.text(),
        nextAction(note),
        note.isOpen() && note.nextActionOn().isBefore(today),
        note.doneAt() == null ? null : page.text("journal.done", note.doneBy(), note.doneAt()),
        note.isOpen() ? path + "/completion" : null,
        own ? path + "/edit" : null,
        own ? path + "/delete" : null);
  }

  private List<String> facts(JournalNote note) {
    List<String> facts = new ArrayList<>();
    if (note.lotNumber() == null) {
      facts.add(place.ofLot() ? page.text("journal.wholeOperation") : null);
    } else {
      facts.add(place.ofLot() ? null : page.text("journal.lot", note.lotNumber()));
    }
    facts.add(note.enterpriseName());
    facts.add(note.author());
    facts.add(page.text(note.shared() ? "journal.shared" : "journal.private"));
    return facts.stream().filter(Objects::nonNull).toList();
  }

  private String nextAction(JournalNote note) {
    if (note.nextActionOn() == null) {
      return null;
    }
    return Stream.of(page.formats().date(note.nextActionOn()), note.nextAction())
        .filter(Objects::nonNull)
        .reduce((day, action) -> page.text("journal.nextAction", day, action))
        .orElseThrow();
  }
}
