package insertionhours.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.contracts.LotStatus;
import insertionhours.obligations.ObligationTransitions.Transition;
import insertionhours.obligations.ObligationTransitions.Trigger;
import insertionhours.problems.Conflict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObligationTransitionsTest {
  record Pair(LotStatus from, LotStatus to, Trigger trigger) {}

  static Stream<Pair> pairs() {
    return Stream.of(LotStatus.values())
        .flatMap(
            from ->
                Stream.of(LotStatus.values())
                    .flatMap(to -> Stream.of(Trigger.values()).map(by -> new Pair(from, to, by))));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void knowsAMoveOnlyIfTheTableDoes(Pair pair) {
    boolean known =
        ObligationTransitions.TABLE.stream()
            .anyMatch(
                row ->
                    row.from() == pair.from()
                        && row.to() == pair.to()
                        && row.trigger() == pair.trigger());
    if (known) {
      assertThat(ObligationTransitions.find(pair.from(), pair.to(), pair.trigger())).isNotNull();
    } else {
      assertThatThrownBy(() -> ObligationTransitions.find(pair.from(), pair.to(), pair.trigger()))
          .isInstanceOf(Conflict.class)
          .hasMessage("ILLEGAL_MOVE");
    }
  }

  @Test
  void namesEveryStatus() {
    assertThat(ObligationTransitions.TABLE.stream().flatMap(row -> Stream.of(row.from(), row.to())))
        .contains(LotStatus.values());
  }

  @Test
  void closesFromEveryOpenStatus() {
    assertThat(ObligationTransitions.TABLE)
        .filteredOn(row -> row.to() == LotStatus.CLOSED)
        .extracting(Transition::from)
        .containsExactlyInAnyOrder(
            LotStatus.DRAFT,
            LotStatus.CALIBRATED,
            LotStatus.IN_TENDER,
            LotStatus.AWARDED,
            LotStatus.RUNNING);
  }
}
