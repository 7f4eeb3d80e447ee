package insertionhours.sizing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import insertionhours.json.Cents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a calibration starts from: the inputs of one method. Amounts and hourly costs are in euros
 * excluding tax; hours and money have at most two decimals, other numbers at most six; shares and
 * rates are fractions above 0 and at most 1.
 *
 * <p>The records hold what was asked, right or wrong; only what passed validation can be sized.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "method",
    visible = true,
    defaultImpl = CalibrationInput.WithoutMethod.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = CalibrationInput.AmountBased.class, name = "AMOUNT_BASED"),
  @JsonSubTypes.Type(value = CalibrationInput.HoursBased.class, name = "HOURS_BASED"),
  @JsonSubTypes.Type(value = CalibrationInput.StaffingBased.class, name = "STAFFING_BASED"),
  @JsonSubTypes.Type(value = CalibrationInput.InvoiceBased.class, name = "INVOICE_BASED"),
  @JsonSubTypes.Type(value = CalibrationInput.AmountBand.class, name = "AMOUNT_BAND"),
  @JsonSubTypes.Type(value = CalibrationInput.TakeoverWeighted.class, name = "TAKEOVER_WEIGHTED"),
  @JsonSubTypes.Type(value = CalibrationInput.FixedVolume.class, name = "FIXED_VOLUME")
})
@JsonIgnoreProperties("method")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface CalibrationInput {
  CalibrationMethod method();

  Rounding rounding();

  /** The parts of the work that are asked for: one, one a year, or none where hours are given. */
  default List<BigDecimal> effortRates() {
    return List.of();
  }

  /**
   * H = A·m·t/c, for the whole lot or summed over its parts.
   *
   * @param labourShare m, the part of the amount A that pays for labour
   * @param parts empty when amount and labour share are those of the whole lot
   * @param effortRate t
   * @param hourlyLabourCost c, loaded
   */
  @WholeOrDetailed(message = "{calibration.input.amount-or-parts}")
  record AmountBased(
      @Positive @Cents BigDecimal amountExclTax,
      @Share BigDecimal labourShare,
      @Size(max = 100) List<@NotNull @Valid Part> parts,
      @NotNull @Share BigDecimal effortRate,
      @NotNull @Positive @Cents BigDecimal hourlyLabourCost,
      @Valid Rounding rounding)
      implements CalibrationInput {
    public AmountBased {
      parts = listOf(parts);
      rounding = Rounding.orDefault(rounding);
    }

    @Override
    public CalibrationMethod method() {
      return CalibrationMethod.AMOUNT_BASED;
    }

    @Override
    public List<BigDecimal> effortRates() {
      return List.of(effortRate);
    }

    /**
     * What one trade has in the lot.
     *
     * @param trade the code of the trade
     */
    public record Part(
        @NotBlank @Size(max = 40) String trade,
        @NotNull @Positive @Cents BigDecimal amountExclTax,
        @NotNull @Share BigDecimal labourShare) {}
  }

  /**
   * H = hours worked·t, for the whole contract or summed over years that have their own rate.
   *
   * @param years empty when hours and rate are those of the whole contract
   */
  @WholeOrDetailed(message = "{calibration.input.hours-or-years}")
  record HoursBased(
      @Positive @Cents BigDecimal totalHours,
      @Share BigDecimal effortRate,
      @Size(max = 100) List<@NotNull @Valid Year> years,
      @Valid Rounding rounding)
      implements CalibrationInput {
    public HoursBased {
      years = listOf(years);
      rounding = Rounding.orDefault(rounding);
    }

    @Override
    public CalibrationMethod method() {
      return CalibrationMethod.HOURS_BASED;
    }

    @Override
    public List<BigDecimal> effortRates() {
      return years.isEmpty() ? List.of(effortRate) : years.stream().map(Year::effortRate).toList();
    }

    /** The hours worked in one year, at least 0, and their rate. */
    public record Year(
        @NotNull @PositiveOrZero @Cents BigDecimal hours, @NotNull @Share BigDecimal effortRate) {}
  }

  /** H = full-time equivalents·weekly hours·weeks·t. */
  record StaffingBased(
      @NotNull @Positive @Digits(integer = 12, fraction = 6) BigDecimal fullTimeEquivalents,
      @NotNull @Positive @Cents BigDecimal weeklyHours,
      @NotNull @Positive @Digits(integer = 12, fraction = 6) BigDecimal weeks,
      @NotNull @Share BigDecimal effortRate,
      @Valid Rounding rounding)
      implements CalibrationInput {
    public StaffingBased {
      rounding = Rounding.orDefault(rounding);
    }

    @Override
    public CalibrationMethod method() {
      return CalibrationMethod.STAFFING_BASED;
    }

    @Override
    public List<BigDecimal> effortRates() {
      return List.of(effortRate);
    }
  }

  /** H = whole steps invoiced above the trigger·hours per step, 0 below the trigger. */
  record InvoiceBased(
      @NotNull @Positive @Cents BigDecimal invoicedAmount,
      @NotNull @PositiveOrZero @Cents BigDecimal triggerAmount,
      @NotNull @Positive @Cents BigDecimal stepAmount,
      @NotNull @Positive @Cents BigDecimal hoursPerStep,
      @Valid Rounding rounding)
      implements CalibrationInput {
    public InvoiceBased {
      rounding = Rounding.orDefault(rounding);
    }

    @Override
    public CalibrationMethod method() {
      return CalibrationMethod.INVOICE_BASED;
    }
  }

  /** H = the hours of the band with the greatest lower bound that is not above the amount. */
  record AmountBand(
      @NotNull @Positive @Cents BigDecimal amountExclTax,
      @NotEmpty @Size(max = 100) @DistinctBounds List<@NotNull @Valid Band> bands,
      @Valid Rounding rounding)
      implements CalibrationInput {
    public AmountBand {
      bands = listOf(bands);
      rounding = Rounding.orDefault(rounding);
    }

    @Override
    public CalibrationMethod method() {
      return CalibrationMethod.AMOUNT_BAND;
    }

    /**
     * One line of the table.
     *
     * @param fromAmount the lowest amount of the band, at least 0; it ends where the next begins
     * @param hours at least 0
     */
    public record Band(
        @NotNull @PositiveOrZero @Cents BigDecimal fromAmount,
        @NotNull @PositiveOrZero @Cents BigDecimal hours) {}
  }

  /**
   * P = 1 − S·C/(A/N) and H = P·A/C·t, or 0 when P is not above 0.
   *
   * @param months N
   * @param referenceHourlyCost C, the loaded hourly cost over the labour share
   * @param transferredMonthlyHours S, of the staff to be taken over, at least 0
   */
  record TakeoverWeighted(
      @NotNull @Positive @Cents BigDecimal amountExclTax,
      @NotNull @Positive @Digits(integer = 12, fraction = 6) BigDecimal months,
      @NotNull @Positive @Cents BigDecimal referenceHourlyCost,
      @NotNull @PositiveOrZero @Cents BigDecimal transferredMonthlyHours,
      @NotNull @Share BigDecimal effortRate,
      @Valid Rounding rounding)
      implements CalibrationInput {
    public TakeoverWeighted {
      rounding = Rounding.orDefault(rounding);
    }

    @Override
    public CalibrationMethod method() {
      return CalibrationMethod.TAKEOVER_WEIGHTED;
    }

    @Override
    public List<BigDecimal> effortRates() {
      return List.of(effortRate);
    }
  }

  /** Hours set by hand, at least 0, and why. */
  record FixedVolume(
      @NotNull @PositiveOrZero @Cents BigDecimal hours,
      @NotBlank @Size(max = 1000) String reason,
      @Valid Rounding rounding)
      implements CalibrationInput {
    public FixedVolume {
      rounding = Rounding.orDefault(rounding);
    }

    @Override
    public CalibrationMethod method() {
      return CalibrationMethod.FIXED_VOLUME;
    }
  }

  /**
   * A body without a method can be read and is never valid, so that what is missing is said like
   * any other missing field. A method that does not exist cannot be read, nor a field that no
   * method has.
   */
  @JsonIgnoreProperties({
    "amountExclTax",
    "labourShare",
    "parts",
    "effortRate",
    "hourlyLabourCost",
    "totalHours",
    "years",
    "fullTimeEquivalents",
    "weeklyHours",
    "weeks",
    "invoicedAmount",
    "triggerAmount",
    "stepAmount",
    "hoursPerStep",
    "bands",
    "months",
    "referenceHourlyCost",
    "transferredMonthlyHours",
    "hours",
    "reason"
  })
  record WithoutMethod(@NotNull CalibrationMethod method, Rounding rounding)
      implements CalibrationInput {
    public WithoutMethod {
      if (method != null) {
        throw new IllegalArgumentException("no inputs known for method " + method);
      }
    }
  }

  /** Null stays out and null elements stay in, for validation to name their place. */
  private static <T> List<T> listOf(List<T> given) {
    return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
  }
}
