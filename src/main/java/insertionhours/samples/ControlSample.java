package insertionhours.samples;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A sample with its lines: the result sheet. */
public record ControlSample(@JsonUnwrapped SampleSummary summary, List<SampleLine> lines) {
  public ControlSample {
    lines = List.copyOf(lines);
  }
}
