package insertionhours.journal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * A text without anything that looks like a French social-security number (NIR): sex, year and
 * month of birth, department, commune, order, and perhaps the key; with or without spaces.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoSocialSecurityNumber.Check.class)
public @interface NoSocialSecurityNumber {
  String message() default "{journal.invalid.socialSecurityNumber}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Goes by the shape alone: a number mistyped in one digit is still a person's. */
  final class Check implements ConstraintValidator<NoSocialSecurityNumber, String> {
    private static final String GAP = "[\\s\\u00a0\\u202f./-]?";
    private static final Pattern NUMBER =
        Pattern.compile(
            String.join(
                GAP,
                "(?<![\\dA-Za-z])[1278]",
                "\\d{2}",
                "(?:0[1-9]|1[0-2]|[2-9]\\d)",
                "(?:\\d{2}|2[AaBb])",
                "\\d{3}",
                "\\d{3}(?:" + GAP + "\\d{2})?(?!\\d)"));

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text == null || !NUMBER.matcher(text).find();
    }
  }
}
