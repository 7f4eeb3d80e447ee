package insertionhours.monthgrid;

import insertionhours.declaring.DeclarationWords;
import insertionhours.monthgrid.MonthLotDao.Firm;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.time.YearMonth;
import java.util.List;

/** For which enterprise the month is to be declared. */
final class MonthFirmsView extends PageView {
  private final YearMonth month;
  private final List<Firm> firms;

  MonthFirmsView(PageContext page, DeclarationWords words, YearMonth month, List<Firm> firms) {
    super("month-firms.mustache", page, page.text("monthgrid.titleOfFirm", words.of(month)));
    this.month = month;
    this.firms = firms;
  }

  /** A firm to choose. */
  public record Choice(String href, String name) {}

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("/declarations", page.text("declaring.list.title")));
  }

  public boolean any() {
    return !firms.isEmpty();
  }

  public List<Choice> choices() {
    return firms.stream()
        .map(firm -> new Choice(MonthGridPages.address(month, firm.id()), firm.name()))
        .toList();
  }
}
