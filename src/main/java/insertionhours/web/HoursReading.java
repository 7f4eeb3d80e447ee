package insertionhours.web;

import insertionhours.forms.FormInput;
import insertionhours.measure.Hours;
import insertionhours.measure.WorkTime;
import insertionhours.measure.WorkTime.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** What the address asks for, null for hours. */
  public Unit asked() {
    return unit == Unit.HOURS ? null : unit;
  }

  public String text(Hours hours, WorkTime time) {
    return in(unit, hours, time);
  }

  /** A sum over several agreements: in hours where they do not divide by the same figure. */
  public String sum(Hours hours, Collection<WorkTime> times) {
    return divisors(times).size() == 1
        ? text(hours, times.iterator().next())
        : page.formats().hours(hours);
  }

  /** What hours are divided by, and that hours are what counts; null where they are shown. */
  public String explained(Collection<WorkTime> times) {
    if (asked() == null || times.isEmpty()) {
      return null;
    }
    SortedSet<BigDecimal> divisors = divisors(times);
    String all =
        divisors.stream()
            .map(page.formats()::number)
            .collect(Collectors.joining(page.text("web.unit.or")));
    String explained = page.text("web.unit.explained." + unit, all);
    return divisors.size() == 1 ? explained : explained + " " + page.text("web.unit.mixed");
  }

  /** By value: 7 and 7.00 are one. */
  private SortedSet<BigDecimal> divisors(Collection<WorkTime> times) {
    return times.stream()
        .map(time -> time.hoursPer(unit))
        .collect(Collectors.toCollection(TreeSet::new));
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
