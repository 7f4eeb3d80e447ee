package insertionhours;

import java.util.function.UnaryOperator;
import org.apache.commons.text.StringSubstitutor;

/**
 * Puts the environment's values in the place of their names in {@code config.yml}. They are escaped
 * for the double quotes there: a generated password may look like a number or have any characters.
 * An empty variable is one that is not set, as tools that start services often give it.
 */
final class EnvironmentValues extends StringSubstitutor {
  /**
   * @param environment gives null for a variable that is not set
   */
  EnvironmentValues(UnaryOperator<String> environment) {
    super(name -> escaped(environment.apply(name)));
    setEnableSubstitutionInVariables(true);
    setDisableSubstitutionInValues(true);
  }

  private static String escaped(String value) {
    return value == null || value.isEmpty()
        ? null
        : value.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
