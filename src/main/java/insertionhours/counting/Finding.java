package insertionhours.counting;

import java.util.List;

/**
 * What a rule says about hours that are to be accepted.
 *
 * @param level whether hours may be accepted all the same
 * @param arguments of its text {@code finding.<code>}: dates and figures, put in the reader's
 *     manner
 */
public record Finding(FindingCode code, RuleLevel level, List<Object> arguments) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  public static Finding of(FindingCode code, RuleLevel level, Object... arguments) {
    return new Finding(code, level, List.of(arguments));
  }

  public boolean blocks() {
    return level == RuleLevel.BLOCKING;
  }
}
