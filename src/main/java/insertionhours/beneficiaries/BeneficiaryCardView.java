package insertionhours.beneficiaries;

import insertionhours.beneficiaries.BeneficiaryListView.Place;
import insertionhours.beneficiaries.CardSection.Cell;
import insertionhours.beneficiaries.CardSection.Link;
import insertionhours.communes.CommuneField;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The card of a person: who it is, where proposed, and what rooms above add. */
final class BeneficiaryCardView extends PageView {
  private static final int YOUNGEST = 16;
  private static final int OLDEST = 80;

  private final BeneficiaryWords words;
  private final Beneficiary person;
  private final List<String> criteria;
  private final List<Place> places;
  private final List<PersonMatch> matches;
  private final List<CardSection> parts;
  private final LocalDate today;
  private final FormErrors errors;

  /**
   * @param criteria the labels, the main one first; empty while they were not asked for
   */
  BeneficiaryCardView(
      PageContext page,
      BeneficiaryWords words,
      Beneficiary person,
      List<String> criteria,
      List<Place> places,
      List<PersonMatch> matches,
      List<CardSection> parts,
      LocalDate today,
      FormErrors errors) {
    super("beneficiary.mustache", page, words.name(person));
    this.words = words;
    this.person = person;
    this.criteria = criteria;
    this.places = places;
    this.matches = matches;
    this.parts = parts;
    this.today = today;
    this.errors = errors;
  }

  /** Something known of the person. */
  public record Fact(String label, String value) {}

  /** Another record that may be of the same person. */
  public record Match(
      long id, String href, String name, String birthDate, String recordedBy, boolean same) {}

  /** A part of a room above, with each cell below its heading. */
  public record Section(
      String id,
      String title,
      String lead,
      List<String> headings,
      List<Row> rows,
      List<Link> links) {
    public boolean any() {
      return !rows.isEmpty();
    }
  }

  /** A row of a part. */
  public record Row(List<Headed> cells) {}

  /** A cell and the heading of its column. */
  public record Headed(String heading, String text, String href) {}

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(BeneficiaryListPages.PATH, words.text("title")));
  }

  public boolean erased() {
    return person.erased();
  }

  public String erasedText() {
    return page.text("beneficiaries.erasedText");
  }

  public String path() {
    return BeneficiaryCardPages.path(person.id());
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  public List<FormError> errors() {
    return errors.all();
  }

  public List<Fact> identity() {
    List<Fact> facts = new ArrayList<>();
    if (person.birthDate() != null) {
      facts.add(
          fact(
              "birthDate",
              page.text(
                  "beneficiaries.born",
                  person.birthDate(),
                  BeneficiaryWords.age(person.birthDate(), today))));
    }
    facts.add(fact("sex", page.messages().label(person.sex())));
    if (person.communeCode() != null) {
      facts.add(fact("communeCode", CommuneField.shown(person.communeCode())));
    }
    facts.add(
        fact(
            "priorityNeighbourhood",
            page.text("beneficiaries.answer." + person.priorityNeighbourhood())));
    facts.add(
        fact(
            "qualificationLevel",
            person.qualificationLevel() == null
                ? page.text("beneficiaries.unknown")
                : page.messages().label(person.qualificationLevel())));
    if (person.informedOn() != null) {
      facts.add(fact("informedOn", page.formats().date(person.informedOn())));
    }
    return facts;
  }

  private Fact fact(String name, String value) {
    return new Fact(page.text(BeneficiaryForms.PREFIX + "." + name), value);
  }

  /** A slip of the hand more often than an age at which somebody works; null for none. */
  public String ageHint() {
    if (person.birthDate() == null) {
      return null;
    }
    int age = BeneficiaryWords.age(person.birthDate(), today);
    return age < YOUNGEST || age > OLDEST ? page.text("beneficiaries.ageHint", age) : null;
  }

  public List<String> criteria() {
    return criteria;
  }

  public boolean revealed() {
    return !criteria.isEmpty();
  }

  /** A facilitator has decided, and an employer has no more need of it. */
  public boolean criterionHidden() {
    return person.eligibilityCriterion() == null;
  }

  public List<Place> places() {
    return places;
  }

  public boolean placed() {
    return !places.isEmpty();
  }

  public String placesTitle() {
    return words.text("places");
  }

  public String noPlaces() {
    return words.text("noPlaces");
  }

  public List<Match> matches() {
    return matches.stream()
        .map(
            match ->
                new Match(
                    match.id(),
                    BeneficiaryCardPages.path(match.id()),
                    words.name(match.id(), match.lastName(), match.firstName()),
                    match.birthDate() == null ? null : page.formats().date(match.birthDate()),
                    match.recordedBy() == null
                        ? page.text("beneficiaries.ownRecord")
                        : match.recordedBy(),
                    match.samePerson()))
        .toList();
  }

  public boolean matched() {
    return !matches.isEmpty();
  }

  /** Whether this record was put together with another one. */
  public boolean joined() {
    return matches.stream().anyMatch(PersonMatch::samePerson);
  }

  public List<Section> sections() {
    return parts.stream().map(BeneficiaryCardView::section).toList();
  }

  private static Section section(CardSection part) {
    return new Section(
        part.id(),
        part.title(),
        part.lead(),
        part.headings(),
        part.rows().stream().map(cells -> row(part.headings(), cells)).toList(),
        part.links());
  }

  private static Row row(List<String> headings, List<Cell> cells) {
    return new Row(
        IntStream.range(0, cells.size())
            .mapToObj(i -> new Headed(headings.get(i), cells.get(i).text(), cells.get(i).href()))
            .toList());
  }
}
