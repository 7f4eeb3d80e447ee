package insertionhours.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that takes a file: how many bytes its body may have, and how a longer one is refused.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargestBody {
  /** In bytes. */
  long value();

  /** The key of the sentence that refuses a longer body. */
  String refusal();
}
