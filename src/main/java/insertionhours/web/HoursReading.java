package insertionhours.web;

import insertionhours.forms.FormInput;
import insertionhours.measure.Hours;
import insertionhours.measure.WorkTime;
import insertionhours.measure.WorkTime.Unit;
import java.util.Arrays;
import java.util.List;

/** Hours in the unit that the address of a page asks for. */
public final class HoursReading {
  /** Where the address says it. */
  public static final String PARAMETER = "unit";

  /** A unit to read in. */
  public record Choice(String href, String label, boolean current) {}

  private final PageContext page;
  private final Unit unit;

  private HoursReading(PageContext page, Unit unit) {
    this.page = page;
    this.unit = unit;
  }

  /** Hours, unless the address says another one. */
  public static HoursReading of(PageContext page) {
    Unit asked = new FormInput(page.query()).choice(PARAMETER, Unit.class);
    return new HoursReading(page, asked == null ? Unit.HOURS : asked);
  }

  public String text(Hours hours, WorkTime time) {
    return in(unit, hours, time);
  }

  /** As days, whatever the address asks for. */
  public String days(Hours hours, WorkTime time) {
    return in(Unit.DAYS, hours, time);
  }

  private String in(Unit asked, Hours hours, WorkTime time) {
    return asked == Unit.HOURS
        ? page.formats().hours(hours)
        : page.text("web.unit.short." + asked, time.in(asked, hours));
  }

  public List<Choice> choices() {
    return Arrays.stream(Unit.values())
        .map(
            choice ->
                new Choice(
                    page.addressWith(PARAMETER, choice == Unit.HOURS ? null : choice),
                    page.text("web.unit." + choice),
                    choice == unit))
        .toList();
  }
}
