package insertionhours.validation;

import insertionhours.acceptance.FindingWords;
import insertionhours.counting.Finding;
import insertionhours.counting.ReasonCode;
import insertionhours.declaring.PersonName;
import insertionhours.evidence.EvidenceFile;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.forms.FormField.Option;
import insertionhours.forms.FormInput;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a declaration with what is decided about each. */
final class DecisionLines {
  /** A line: as declared, and the fields of its decision. */
  public record Row(
      long id,
      String idName,
      String classifyHref,
      String person,
      String trade,
      String modality,
      String employer,
      String note,
      String corrects,
      String worked,
      String training,
      FormField ticked,
      FormField accepted,
      FormField reason,
      FormField document,
      List<Found> findings,
      List<FileLink> files) {}

  /**
   * What a rule says about it.
   *
   * @param href where something is done about it, null for nowhere
   * @param way what it is called
   */
  public record Found(boolean blocking, String text, String href, String way) {}

  /** Evidence beside it. */
  public record FileLink(String href, String name, boolean seen) {
    static FileLink of(EvidenceFile file) {
      return new FileLink("/files/" + file.id() + "/content", file.name(), file.isSeen());
    }
  }

  private final PageContext page;
  private final Declaration declaration;
  private final Function<String, String> trades;
  private final Map<Long, DeclarationLine> month;
  private final Map<Long, List<Finding>> findings;
  private final Map<Long, List<EvidenceFile>> files;
  private final FormInput input;
  private final FormErrors errors;

  /**
   * @param trades labels by code
   * @param findings by line
   * @param files by assignment
   * @param month the declaration and the others of its month, whose lines it may correct
   */
  DecisionLines(
      PageContext page,
      Declaration declaration,
      Function<String, String> trades,
      List<Declaration> month,
      Map<Long, List<Finding>> findings,
      Map<Long, List<EvidenceFile>> files,
      FormInput input,
      FormErrors errors) {
    this.page = page;
    this.declaration = declaration;
    this.trades = trades;
    this.month =
        month.stream()
            .flatMap(other -> other.lines().stream())
            .collect(Collectors.toMap(DeclarationLine::id, Function.identity()));
    this.findings = findings;
    this.files = files;
    this.input = input;
    this.errors = errors;
  }

  List<Row> all() {
    return IntStream.range(0, declaration.waitingLines().size()).mapToObj(this::row).toList();
  }

  /** The message with the name of its cell before it, if it is about one. */
  String located(FormError error) {
    return all().stream()
        .flatMap(row -> Stream.of(row.accepted(), row.reason(), row.document()))
        .filter(cell -> cell.name().equals(error.field()))
        .findFirst()
        .map(cell -> page.text("declaring.form.errorAt", cell.label(), error.message()))
        .orElse(error.message());
  }

  private Row row(int index) {
    DeclarationLine line = declaration.waitingLines().get(index);
    String trade = trades.apply(line.trade());
    String person = PersonName.of(line.beneficiary());
    String name = person == null ? trade : page.text("validation.decision.cell", person, trade);
    return new Row(
        line.id(),
        DecisionInput.field(index, "id"),
        ClassificationPages.address(declaration.id(), line.id()),
        person,
        trade,
        page.messages().label(line.modality()),
        line.employerName(),
        line.note(),
        corrects(line),
        page.formats().hours(line.hoursWorked()),
        line.trainingHours().isZero() ? "" : page.formats().hours(line.trainingHours()),
        field("checkbox", index, "ticked", name, List.of()),
        field("decimal", index, "hoursAccepted", name, List.of()),
        field("select", index, "reasonCode", name, reasons(index)),
        field("text", index, "awaitedDocument", name, List.of()),
        findings.getOrDefault(line.id(), List.of()).stream()
            .map(found -> found(line, found))
            .toList(),
        line.assignmentId() == null
            ? List.of()
            : files.getOrDefault(line.assignmentId(), List.of()).stream()
                .filter(EvidenceFile::isKept)
                .map(FileLink::of)
                .toList());
  }

  private Found found(DeclarationLine line, Finding finding) {
    String person =
        switch (finding.code()) {
          case NOT_ADMITTED, PROOF_MISSING, PROOF_TOO_OLD, CONTRACT_TYPE_UNUSUAL ->
              "/assignments/%d?declaration=%d".formatted(line.assignmentId(), declaration.id());
          case OUTSIDE_ELIGIBILITY -> "/beneficiaries/%d/clock".formatted(line.beneficiary().id());
          default -> null;
        };
    return new Found(
        finding.blocks(),
        FindingWords.of(page.messages(), finding),
        person,
        person == null ? null : page.text("validation.way." + finding.code()));
  }

  private String corrects(DeclarationLine line) {
    DeclarationLine before = month.get(line.correctsLineId());
    return before == null
        ? null
        : page.text(
            "validation.decision.corrects", trades.apply(before.trade()), before.hoursAccepted());
  }

  private FormField field(String kind, int index, String name, String trade, List<Option> options) {
    String field = DecisionInput.field(index, name);
    return new FormField(
        kind,
        field,
        page.text("validation.decision.cell", page.text("validation.decision." + name), trade),
        null,
        input.raw(field),
        false,
        errors.at(field),
        options,
        null);
  }

  private List<Option> reasons(int index) {
    return reasons(page, input.raw(DecisionInput.field(index, "reasonCode")));
  }

  static List<Option> reasons(PageContext page, String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("validation.decision.noReason"), chosen.isEmpty()));
    for (ReasonCode reason : ReasonCode.values()) {
      options.add(
          new Option(reason.name(), page.messages().label(reason), reason.name().equals(chosen)));
    }
    return options;
  }
}
