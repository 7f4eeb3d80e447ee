package insertionhours.acceptance;

import insertionhours.counting.CountingPolicy;
import insertionhours.counting.TrainingCap.Accepted;
import insertionhours.hours.DeclarationLine;
import insertionhours.measure.Hours;
import java.util.Map;
import java.util.function.Function;

/** What a {@link TrainingCounter} starts from. */
record TrainingFacts(
    Hours due, Function<DeclarationLine, Object> whose, Map<Object, Accepted> accepted) {

  TrainingCounter counter(CountingPolicy policy) {
    return new TrainingCounter(policy, due, whose, accepted);
  }
}
