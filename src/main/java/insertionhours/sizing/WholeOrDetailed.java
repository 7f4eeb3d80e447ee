package insertionhours.sizing;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A method's inputs are given for the whole lot or in detail: one of them, never both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {WholeOrDetailed.AmountOrParts.class, WholeOrDetailed.HoursOrYears.class})
@interface WholeOrDetailed {
  /** What to say when neither is given. */
  String message();

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The lot's amount and labour share, or its parts. */
  final class AmountOrParts
      implements ConstraintValidator<WholeOrDetailed, CalibrationInput.AmountBased> {
    @Override
    public boolean isValid(CalibrationInput.AmountBased input, ConstraintValidatorContext context) {
      Map<String, BigDecimal> whole = new LinkedHashMap<>();
      whole.put("amountExclTax", input.amountExclTax());
      whole.put("labourShare", input.labourShare());
      return Choice.oneOf(whole, "parts", input.parts(), context);
    }
  }

  /** The hours of the whole contract and their rate, or its years. */
  final class HoursOrYears
      implements ConstraintValidator<WholeOrDetailed, CalibrationInput.HoursBased> {
    @Override
    public boolean isValid(CalibrationInput.HoursBased input, ConstraintValidatorContext context) {
      Map<String, BigDecimal> whole = new LinkedHashMap<>();
      whole.put("totalHours", input.totalHours());
      whole.put("effortRate", input.effortRate());
      return Choice.oneOf(whole, "years", input.years(), context);
    }
  }

  /** What both have in common. */
  final class Choice {
    private Choice() {}

    /** Says at each field what is missing, or at the detail that it is one too many. */
    static boolean oneOf(
        Map<String, BigDecimal> whole,
        String detailName,
        List<?> detail,
        ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      List<String> missing =
          whole.keySet().stream().filter(field -> whole.get(field) == null).toList();
      boolean noneGiven = missing.size() == whole.size();
      if (!detail.isEmpty()) {
        return noneGiven || refuse(context, "{calibration.input.not-both}", List.of(detailName));
      }
      return missing.isEmpty()
          || refuse(
              context,
              noneGiven
                  ? context.getDefaultConstraintMessageTemplate()
                  : "{calibration.input.missing}",
              missing);
    }

    private static boolean refuse(
        ConstraintValidatorContext context, String message, List<String> fields) {
      fields.forEach(
          field ->
              context
                  .buildConstraintViolationWithTemplate(message)
                  .addPropertyNode(field)
                  .addConstraintViolation());
      return false;
    }
  }
}
