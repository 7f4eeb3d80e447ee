package insertionhours.validation;

import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hours of the same employers that two firms have declared, side by side: they may be the same. */
final class SameEmployerPart {
  /** One employer, as this firm and as another declared it. */
  public record Same(
      String employer,
      String trade,
      String hours,
      String otherHref,
      String other,
      String otherHours,
      String otherState,
      String otherStateLabel) {}

  private final PageContext page;
  private final Declaration declaration;
  private final List<SameEmployer> same;
  private final Function<String, String> trades;

  /**
   * @param trades labels by code
   */
  SameEmployerPart(
      PageContext page,
      Declaration declaration,
      List<SameEmployer> same,
      Function<String, String> trades) {
    this.page = page;
    this.declaration = declaration;
    this.same = same;
    this.trades = trades;
  }

  public boolean any() {
    return !same.isEmpty();
  }

  public List<Same> rows() {
    Map<Long, Hours> own =
        declaration.lines().stream()
            .collect(Collectors.toMap(DeclarationLine::id, DeclarationLine::hoursDeclared));
    return same.stream().map(found -> row(found, own.get(found.lineId()))).toList();
  }

  private Same row(SameEmployer found, Hours own) {
    return new Same(
        found.employerName(),
        trades.apply(found.trade()),
        page.formats().hours(own),
        "/declarations/" + found.otherDeclarationId(),
        found.otherEnterpriseName(),
        page.formats().hours(found.hoursDeclared()),
        found.otherStatus().name(),
        page.messages().label(found.otherStatus()));
  }
}
