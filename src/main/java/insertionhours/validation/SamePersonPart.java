package insertionhours.validation;

import insertionhours.acceptance.SamePerson;
import insertionhours.declaring.PersonName;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.web.PageContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hours of the same people in the month on other lots or with other employers. */
final class SamePersonPart {
  /** One person, here and elsewhere. */
  public record Same(
      String person,
      String hours,
      String otherHref,
      String other,
      String employer,
      String otherHours,
      String otherState,
      String otherStateLabel) {}

  private final PageContext page;
  private final Declaration declaration;
  private final List<SamePerson> same;

  SamePersonPart(PageContext page, Declaration declaration, List<SamePerson> same) {
    this.page = page;
    this.declaration = declaration;
    this.same = same;
  }

  public boolean any() {
    return !same.isEmpty();
  }

  public List<Same> rows() {
    Map<Long, DeclarationLine> own =
        declaration.lines().stream()
            .collect(Collectors.toMap(DeclarationLine::id, Function.identity()));
    return same.stream().map(found -> row(found, own.get(found.lineId()))).toList();
  }

  private Same row(SamePerson found, DeclarationLine own) {
    return new Same(
        PersonName.of(own.beneficiary()),
        page.formats().hours(own.hoursDeclared()),
        "/declarations/" + found.declarationId(),
        page.text(
            "declaring.awaited.lot",
            found.operationReference(),
            found.lotNumber(),
            found.lotTitle()),
        found.employerName(),
        page.formats().hours(found.hoursDeclared()),
        found.status().name(),
        page.messages().label(found.status()));
  }
}
