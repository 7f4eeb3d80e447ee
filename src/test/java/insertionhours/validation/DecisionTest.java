package insertionhours.validation;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.counting.ReasonCode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static final ValidatorFactory FACTORY =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();
  private static final Validator VALIDATOR = FACTORY.getValidator();

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  @Test
  void returnsWithAReasonAndWithoutLines() {
    assertThat(wrong(new Decision(1L, Verdict.RETURNED, null, ReasonCode.NO_PROOF, null)))
        .isEmpty();
    assertThat(wrong(new Decision(1L, Verdict.RETURNED, null, null, "why")))
        .containsExactly("reasonCode");
    assertThat(wrong(new Decision(1L, Verdict.RETURNED, List.of(), ReasonCode.NO_PROOF, null)))
        .containsExactly("lines");
  }

  @Test
  void explainsAnotherReason() {
    assertThat(wrong(new Decision(1L, Verdict.RETURNED, null, ReasonCode.OTHER, " ")))
        .containsExactly("comment");
    assertThat(wrong(new Decision(1L, Verdict.RETURNED, null, ReasonCode.OTHER, "why"))).isEmpty();
    LineDecision other = new LineDecision(1L, BigDecimal.ONE, ReasonCode.OTHER);
    assertThat(wrong(new Decision(1L, Verdict.ACCEPTED, List.of(other), null, null)))
        .containsExactly("comment");
    assertThat(wrong(new Decision(1L, Verdict.ACCEPTED, List.of(other), null, "why"))).isEmpty();
  }

  @Test
  void acceptsWithReasonsAtTheLinesOnly() {
    assertThat(wrong(Decision.inFull(1))).isEmpty();
    assertThat(wrong(new Decision(1L, Verdict.ACCEPTED, null, ReasonCode.NO_PROOF, null)))
        .containsExactly("reasonCode");
  }

  @Test
  void needsAVersionAndAVerdict() {
    assertThat(wrong(new Decision(null, null, null, null, null)))
        .containsExactlyInAnyOrder("version", "decision");
    LineDecision line = new LineDecision(null, new BigDecimal("1.001"), null);
    assertThat(wrong(new Decision(1L, Verdict.ACCEPTED, List.of(line), null, null)))
        .containsExactlyInAnyOrder("lines[0].id", "lines[0].hoursAccepted");
  }

  private static List<String> wrong(Decision decision) {
    return VALIDATOR.validate(decision).stream()
        .map(violation -> violation.getPropertyPath().toString())
        .toList();
  }
}
