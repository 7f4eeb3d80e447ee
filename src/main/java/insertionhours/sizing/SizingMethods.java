package insertionhours.sizing;

import static insertionhours.sizing.Working.count;
import static insertionhours.sizing.Working.euros;
import static insertionhours.sizing.Working.eurosPerHour;
import static insertionhours.sizing.Working.hours;
import static insertionhours.sizing.Working.percent;

import insertionhours.sizing.CalibrationInput.AmountBand;
import insertionhours.sizing.CalibrationInput.AmountBand.Band;
import insertionhours.sizing.CalibrationInput.AmountBased;
import insertionhours.sizing.CalibrationInput.AmountBased.Part;
import insertionhours.sizing.CalibrationInput.FixedVolume;
import insertionhours.sizing.CalibrationInput.HoursBased;
import insertionhours.sizing.CalibrationInput.HoursBased.Year;
import insertionhours.sizing.CalibrationInput.InvoiceBased;
import insertionhours.sizing.CalibrationInput.StaffingBased;
import insertionhours.sizing.CalibrationInput.TakeoverWeighted;
import insertionhours.sizing.CalibrationResult.Trade;
import insertionhours.sizing.Working.Addends;
import insertionhours.sizing.Working.Operand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The formulas, each written down as it is worked out. They answer exact hours, at least 0. */
final class SizingMethods {
  private final Working working;

  SizingMethods(Working working) {
    this.working = working;
  }

  Fraction hoursOf(CalibrationInput input) {
    return switch (input.method()) {
      case AMOUNT_BASED -> amountBased((AmountBased) input);
      case HOURS_BASED -> hoursBased((HoursBased) input);
      case STAFFING_BASED -> staffingBased((StaffingBased) input);
      case INVOICE_BASED -> invoiceBased((InvoiceBased) input);
      case AMOUNT_BAND -> amountBand((AmountBand) input);
      case TAKEOVER_WEIGHTED -> takeoverWeighted((TakeoverWeighted) input);
      case FIXED_VOLUME -> fixedVolume((FixedVolume) input);
    };
  }

  private Fraction amountBased(AmountBased input) {
    Fraction labour;
    if (input.parts().isEmpty()) {
      labour = Fraction.of(input.amountExclTax()).times(input.labourShare());
      working.line(
          "labour-amount",
          euros(labour),
          euros(input.amountExclTax()),
          percent(input.labourShare()));
    } else {
      labour = total("labour-total", input.parts().stream().map(this::labourOfPart).toList());
    }
    return effort(labour, input.hourlyLabourCost(), input.effortRate());
  }

  private Operand labourOfPart(Part part) {
    Operand labour = euros(Fraction.of(part.amountExclTax()).times(part.labourShare()));
    working.line(
        "labour-amount-of-trade",
        labour,
        new Trade(part.trade()),
        euros(part.amountExclTax()),
        percent(part.labourShare()));
    return labour;
  }

  private Fraction total(String name, List<Operand> addends) {
    Fraction sum = addends.stream().map(Operand::exact).reduce(Fraction.ZERO, Fraction::plus);
    if (addends.size() > 1) {
      working.line(name, new Operand(sum, addends.get(0).unit()), new Addends(addends));
    }
    return sum;
  }

  /**
   * The share of the hours that an amount of labour pays for. Both orders give the same hours; the
   * division comes last where its result has no end, so that each line can be redone.
   */
  private Fraction effort(Fraction labour, BigDecimal hourlyCost, BigDecimal rate) {
    Fraction hoursOfWork = labour.dividedBy(hourlyCost);
    Fraction result = hoursOfWork.times(rate);
    if (hoursOfWork.isShownExactly()) {
      working.line("hours-of-work", hours(hoursOfWork), euros(labour), eurosPerHour(hourlyCost));
      working.unrounded("effort-of-hours", result, hours(hoursOfWork), percent(rate));
    } else {
      Operand effortAmount = euros(labour.times(rate));
      working.line("effort-amount", effortAmount, euros(labour), percent(rate));
      working.unrounded("effort-of-amount", result, effortAmount, eurosPerHour(hourlyCost));
    }
    return result;
  }

  private Fraction hoursBased(HoursBased input) {
    if (input.years().isEmpty()) {
      Fraction result = Fraction.of(input.totalHours()).times(input.effortRate());
      working.unrounded(
          "effort-of-hours", result, hours(input.totalHours()), percent(input.effortRate()));
      return result;
    }
    List<Operand> efforts = new ArrayList<>();
    for (Year year : input.years()) {
      Operand effort = hours(Fraction.of(year.hours()).times(year.effortRate()));
      efforts.add(effort);
      working.line(
          "effort-of-year",
          effort,
          count(BigDecimal.valueOf(efforts.size())),
          hours(year.hours()),
          percent(year.effortRate()));
    }
    Fraction sum = efforts.stream().map(Operand::exact).reduce(Fraction.ZERO, Fraction::plus);
    working.unrounded("effort-total", sum, new Addends(efforts));
    return sum;
  }

  private Fraction staffingBased(StaffingBased input) {
    Fraction weekly = Fraction.of(input.fullTimeEquivalents()).times(input.weeklyHours());
    Fraction worked = weekly.times(input.weeks());
    Fraction result = worked.times(input.effortRate());
    working.line(
        "hours-a-week",
        hours(weekly),
        count(input.fullTimeEquivalents()),
        hours(input.weeklyHours()));
    working.line("hours-of-weeks", hours(worked), hours(weekly), count(input.weeks()));
    working.unrounded("effort-of-hours", result, hours(worked), percent(input.effortRate()));
    return result;
  }

  private Fraction invoiceBased(InvoiceBased input) {
    Operand invoiced = euros(input.invoicedAmount());
    Operand trigger = euros(input.triggerAmount());
    Fraction above = invoiced.exact().minus(trigger.exact());
    if (above.signum() < 0) {
      working.unrounded("below-trigger", Fraction.ZERO, invoiced, trigger);
      return Fraction.ZERO;
    }
    BigDecimal steps = above.count(input.stepAmount(), RoundingMode.DOWN);
    Fraction result = Fraction.of(steps).times(input.hoursPerStep());
    working.line("above-trigger", euros(above), invoiced, trigger);
    working.line("whole-steps", count(steps), euros(above), euros(input.stepAmount()));
    working.unrounded("hours-of-steps", result, count(steps), hours(input.hoursPerStep()));
    return result;
  }

  private Fraction amountBand(AmountBand input) {
    Operand amount = euros(input.amountExclTax());
    Comparator<Band> byBound = Comparator.comparing(Band::fromAmount);
    return input.bands().stream()
        .filter(band -> band.fromAmount().compareTo(input.amountExclTax()) <= 0)
        .max(byBound)
        .map(band -> band("band", Fraction.of(band.hours()), amount, band))
        .orElseGet(
            () -> {
              Band lowest = input.bands().stream().min(byBound).orElseThrow();
              return band("below-bands", Fraction.ZERO, amount, lowest);
            });
  }

  private Fraction band(String name, Fraction result, Operand amount, Band band) {
    working.unrounded(name, result, amount, euros(band.fromAmount()));
    return result;
  }

  private Fraction takeoverWeighted(TakeoverWeighted input) {
    Fraction monthly =
        Fraction.of(input.transferredMonthlyHours()).times(input.referenceHourlyCost());
    Fraction takenOver = monthly.times(input.months());
    Fraction left = Fraction.of(input.amountExclTax()).minus(takenOver);
    Operand weight = percent(left.dividedBy(input.amountExclTax()));
    working.line(
        "takeover-a-month",
        euros(monthly),
        hours(input.transferredMonthlyHours()),
        eurosPerHour(input.referenceHourlyCost()));
    working.line("takeover-of-months", euros(takenOver), euros(monthly), count(input.months()));
    working.line("takeover-left", euros(left), euros(input.amountExclTax()), euros(takenOver));
    working.line("takeover-weight", weight, euros(left), euros(input.amountExclTax()));
    if (left.signum() <= 0) {
      working.unrounded("takeover-absorbs", Fraction.ZERO, weight);
      return Fraction.ZERO;
    }
    return effort(left, input.referenceHourlyCost(), input.effortRate());
  }

  private Fraction fixedVolume(FixedVolume input) {
    Fraction result = Fraction.of(input.hours());
    working.unrounded("fixed", result, input.reason().strip());
    return result;
  }
}
