package insertionhours.eligibility;

import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.forms.FormModel;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.time.LocalDate;
import java.util.List;

/** The clock of a person: what it goes by, what remains, what was decided on it. */
final class ClockView extends PageView {
  /** An assignment, worded. */
  public record Row(
      String href,
      String employer,
      String lotHref,
      String lot,
      String status,
      String statusCode,
      List<String> contracts,
      String end,
      String remaining,
      String look) {}

  /** A decision, worded. */
  public record Decision(String what, String by, String reason, String withdrawal) {}

  /** Accepted hours of a month. */
  public record Month(String month, String employer, String hours) {}

  private final PersonClock person;
  private final Long organisation;
  private final LocalDate today;
  private final FormModel model;

  /**
   * @param organisation as the address has it, null for none
   */
  ClockView(
      PageContext page, PersonClock person, Long organisation, LocalDate today, FormModel model) {
    super("clock.mustache", page, page.text("eligibility.title", name(page, person)));
    this.person = person;
    this.organisation = organisation;
    this.today = today;
    this.model =
        model
            .select("kind", true, ClockDecisionKind.class)
            .field("date", "day", true)
            .field("textarea", "reason", true);
  }

  static String address(long beneficiaryId, Long organisation) {
    String address = "/beneficiaries/" + beneficiaryId + "/clock";
    return organisation == null ? address : address + "?facilitatorOrganisationId=" + organisation;
  }

  private static String name(PageContext page, PersonClock person) {
    return person.lastName() == null
        ? page.text("eligibility.erased", person.beneficiaryId() + "")
        : person.firstName() + " " + person.lastName();
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("/clocks", page.text("eligibility.list.title")),
        new Crumb("/beneficiaries/" + person.beneficiaryId(), name(page, person)));
  }

  public boolean started() {
    return person.startsOn() != null;
  }

  public String lead() {
    return words().told(person);
  }

  public String remaining() {
    return started() ? words().remaining(today, person.endsOn()) : null;
  }

  public String look() {
    return ClockWords.look(today, person.endsOn());
  }

  /** Null while nothing has started. */
  public String barPicture() {
    return started() ? new ClockPicture(page, person, lead(), today).svg() : null;
  }

  public boolean any() {
    return !person.assignments().isEmpty();
  }

  public List<Row> rows() {
    return person.assignments().stream().map(this::row).toList();
  }

  private Row row(PersonClock.Counted counted) {
    boolean admitted = counted.countsFrom() != null;
    return new Row(
        "/assignments/" + counted.assignmentId(),
        counted.employerName(),
        "/lots/" + counted.lotId(),
        page.text("eligibility.lot", counted.lotName(), counted.lotNumber() + ""),
        page.messages().label(counted.status()),
        counted.status().name(),
        new ContractLines(page).of(counted.contracts()),
        !admitted
            ? null
            : counted.endsOn() == null
                ? page.text("eligibility.noEnd")
                : page.formats().date(counted.endsOn()),
        admitted ? words().remaining(today, counted.endsOn()) : null,
        ClockWords.look(today, counted.endsOn()));
  }

  public boolean counted() {
    return !person.months().isEmpty();
  }

  public List<Month> months() {
    return person.months().stream()
        .map(
            month ->
                new Month(
                    page.formats().month(month.month()),
                    month.employerName(),
                    page.formats().hours(month.hours())))
        .toList();
  }

  public boolean decided() {
    return !person.decisions().isEmpty();
  }

  public List<Decision> decisions() {
    return person.decisions().stream()
        .map(
            decision ->
                new Decision(
                    decision.kind() == ClockDecisionKind.RESTART
                        ? page.text("eligibility.restarted", decision.from())
                        : page.text("eligibility.extended", decision.until()),
                    page.text("eligibility.decidedBy", decision.decidedAt(), decision.decidedBy()),
                    decision.reason(),
                    "/clock-decisions/" + decision.id() + "/withdrawal"))
        .toList();
  }

  public long beneficiaryId() {
    return person.beneficiaryId();
  }

  public Long organisation() {
    return organisation;
  }

  public String action() {
    return address(person.beneficiaryId(), organisation);
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

  private ClockWords words() {
    return new ClockWords(page.messages());
  }
}
