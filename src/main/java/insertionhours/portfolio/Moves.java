package insertionhours.portfolio;

import insertionhours.contracts.LotStatus;
import insertionhours.obligations.ObligationTransitions;
import insertionhours.obligations.ObligationTransitions.Transition;
import java.util.List;
import java.util.Optional;

/** How the moves of an obligation are named on pages. */
final class Moves {
  private Moves() {}

  static List<Transition> from(LotStatus status) {
    return status == null ? List.of() : ObligationTransitions.movesFrom(status);
  }

  static Optional<Transition> find(LotStatus from, LotStatus to) {
    return from(from).stream().filter(move -> move.to() == to).findFirst();
  }

  /** The part of the keys that tells the moves apart. */
  static String name(Transition move) {
    return switch (move.saying()) {
      case NOTHING -> move.to().name();
      case REASON -> "REOPEN";
      case OUTCOME -> "CLOSE";
      case CANCELLATION -> "CANCEL";
    };
  }
}
