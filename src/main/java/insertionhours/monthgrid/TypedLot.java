package insertionhours.monthgrid;

import insertionhours.declaring.LineRows;
import insertionhours.declaring.PeopleRows;
import insertionhours.declaring.Staff;
import insertionhours.forms.FormInput;
import insertionhours.hours.Declaration;
import insertionhours.hours.ZeroReason;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is typed of one lot.
 *
 * @param version of what was kept of it when it was shown, null for nothing
 * @param zeroReason as chosen, "" for none
 * @param overtaken whether somebody else has saved it since
 */
record TypedLot(long lotId, Long version, String zeroReason, LineRows rows, boolean overtaken) {
  /**
   * As the page begins: what is kept, else the lines of the last month without their hours; and
   * everybody who works in the month.
   */
  static TypedLot beginning(LotMonth month, Locale locale) {
    Declaration declared = month.declared();
    boolean lines = declared != null && !declared.isZero();
    boolean zero = declared != null && declared.isZero();
    return new TypedLot(
        month.lot().id(),
        month.version(),
        zero ? declared.zeroReason().name() : "",
        withPeople(
            month, lines ? LineRows.of(declared.toDraft().lines(), locale) : begun(month, locale)),
        false);
  }

  private static LineRows begun(LotMonth month, Locale locale) {
    Staff staff = month.staff();
    if (month.before() != null) {
      return PeopleRows.withRowsOf(LineRows.NONE, month.before().toDraft().lines(), staff, locale);
    }
    return staff.totals() && staff.expected().isEmpty()
        ? LineRows.beginning(month.place().trade(), month.usual(), null)
        : LineRows.NONE;
  }

  private static LineRows withPeople(LotMonth month, LineRows rows) {
    return PeopleRows.withAll(rows, month.staff(), month.place().trade(), month.linesBefore());
  }

  /** How the people of the rows are employed is not asked again. */
  TypedLot completed(LotMonth month) {
    return with(PeopleRows.completed(rows, month.staff()));
  }

  boolean isFilled() {
    return rows.isAnyLine() || !zeroReason.isEmpty();
  }

  /** With the hours of the month right before, where nothing is typed and it had some. */
  TypedLot copied(LotMonth month, YearMonth previous, Locale locale) {
    return isFilled() || month.linesOf(previous).isEmpty()
        ? this
        : with(withPeople(month, LineRows.of(month.linesOf(previous), locale)));
  }

  TypedLot oneMore() {
    return with(rows.oneMore());
  }

  /** To be written over what is kept now. */
  TypedLot over(LotMonth now) {
    return new TypedLot(lotId, now.version(), zeroReason, rows, isOvertaken(now));
  }

  boolean isOvertaken(LotMonth now) {
    return now.version() != null && !now.version().equals(version);
  }

  /** Of all lines, in training too, as far as they can be read. */
  Stream<BigDecimal> hours() {
    return rows.lines(rows.input()).stream()
        .flatMap(line -> Stream.of(line.hoursWorked(), line.trainingHours()))
        .filter(Objects::nonNull);
  }

  /** Whether it is what is kept. */
  boolean says(Declaration kept, Locale locale) {
    String reason = kept.zeroReason() == null ? "" : kept.zeroReason().name();
    return zeroReason.equals(reason) && rows.say(kept, locale);
  }

  void write(MultivaluedMap<String, String> values, String prefix) {
    values.add(prefix + "zeroReason", zeroReason);
    rows.write(values, prefix);
  }

  /** As far as it can be read. */
  MonthEntry entry(FormInput input, String prefix) {
    return new MonthEntry(
        lotId,
        version,
        input.choice(prefix + "zeroReason", ZeroReason.class),
        rows.lines(input, prefix));
  }

  private TypedLot with(LineRows other) {
    return new TypedLot(lotId, version, zeroReason, other, overtaken);
  }
}
