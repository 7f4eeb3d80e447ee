package insertionhours.hours;

import static insertionhours.hours.DeclarationStatus.ACCEPTED;
import static insertionhours.hours.DeclarationStatus.DRAFT;
import static insertionhours.hours.DeclarationStatus.PARTLY_ACCEPTED;
import static insertionhours.hours.DeclarationStatus.RETURNED;
import static insertionhours.hours.DeclarationStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.hours.DeclarationTransitions.Transition;
import insertionhours.hours.DeclarationTransitions.Trigger;
import insertionhours.problems.Conflict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclarationTransitionsTest {
  private static final Map<DeclarationStatus, Set<DeclarationStatus>> LEGAL =
      Map.of(
          DRAFT, Set.of(SUBMITTED),
          SUBMITTED, Set.of(DRAFT, SUBMITTED, ACCEPTED, PARTLY_ACCEPTED, RETURNED),
          RETURNED, Set.of(SUBMITTED),
          ACCEPTED, Set.of(),
          PARTLY_ACCEPTED, Set.of(PARTLY_ACCEPTED, ACCEPTED));

  static Stream<Transition> everyMove() {
    return Arrays.stream(DeclarationStatus.values())
        .flatMap(
            from ->
                Arrays.stream(DeclarationStatus.values())
                    .flatMap(
                        to ->
                            Arrays.stream(Trigger.values())
                                .map(trigger -> new Transition(from, to, trigger))));
  }

  @ParameterizedTest
  @MethodSource("everyMove")
  void allowsTheMovesOfTheTableOnly(Transition move) {
    boolean known = DeclarationTransitions.TABLE.contains(move);

    assertThat(DeclarationTransitions.allows(move.from(), move.to(), move.trigger()))
        .isEqualTo(known);
    if (known) {
      assertThat(LEGAL.get(move.from())).contains(move.to());
      DeclarationTransitions.check(move.from(), move.to(), move.trigger());
    } else {
      assertThatThrownBy(() -> DeclarationTransitions.check(move.from(), move.to(), move.trigger()))
          .isInstanceOf(Conflict.class);
    }
  }

  @Test
  void knowsEveryStateAndEveryLegalPairOnce() {
    Set<DeclarationStatus> named =
        DeclarationTransitions.TABLE.stream()
            .flatMap(move -> Stream.of(move.from(), move.to()))
            .collect(Collectors.toSet());
    assertThat(named).isEqualTo(EnumSet.allOf(DeclarationStatus.class));
    assertThat(DeclarationTransitions.TABLE).doesNotHaveDuplicates();
    LEGAL.forEach(
        (from, reached) ->
            assertThat(DeclarationTransitions.TABLE)
                .filteredOn(move -> move.from() == from)
                .extracting(Transition::to)
                .containsAll(reached)
                .allMatch(reached::contains));
  }

  @Test
  void neverUndoesADecision() {
    assertThat(DeclarationTransitions.TABLE)
        .filteredOn(move -> move.from().isDecided())
        .allMatch(move -> move.from() == PARTLY_ACCEPTED && move.to().isDecided());
  }
}
