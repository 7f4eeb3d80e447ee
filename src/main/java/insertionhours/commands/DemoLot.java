package insertionhours.commands;

import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.ContractForm;
import insertionhours.obligations.ObligationOutcome;

/** What becomes of a lot of the demonstration's portfolio. */
enum DemoLot {
  TO_SIZE(ClauseKind.CONDITION, 3, null),
  WITHOUT_CLAUSE(ClauseKind.NONE, 3, null),
  SIZED(ClauseKind.CONDITION_AND_CRITERION, 2, null),
  IN_TENDER(ClauseKind.CONDITION, 2, null),
  AWARDED(ClauseKind.CRITERION, 1, null),
  STARTED(ClauseKind.CONDITION, -3, null),
  RUNNING(ClauseKind.CONDITION, -8, null),
  RESERVED(ClauseKind.RESERVED, -8, null),
  TAKEN_OVER(ClauseKind.CONDITION, -14, null),
  ACHIEVED(ClauseKind.OBJECT, -18, ObligationOutcome.ACHIEVED),
  UNACHIEVED(ClauseKind.CONDITION, -17, ObligationOutcome.PARTIAL_WITH_PENALTY),
  CANCELLED(ClauseKind.TRAINING, -6, ObligationOutcome.CANCELLED);

  final ClauseKind clauseKind;

  /** Months from now to its start. */
  final int starts;

  final ObligationOutcome outcome;

  DemoLot(ClauseKind clauseKind, int starts, ObligationOutcome outcome) {
    this.clauseKind = clauseKind;
    this.starts = starts;
    this.outcome = outcome;
  }

  boolean isSized() {
    return this != TO_SIZE && this != WITHOUT_CLAUSE && this != TAKEN_OVER;
  }

  boolean isPublished() {
    return isSized() && this != SIZED;
  }

  boolean isAwarded() {
    return isPublished() && this != IN_TENDER;
  }

  /** Whether hours are done on it. */
  boolean isWorked() {
    return switch (this) {
      case STARTED, RUNNING, RESERVED, TAKEN_OVER, ACHIEVED, UNACHIEVED -> true;
      case TO_SIZE, WITHOUT_CLAUSE, SIZED, IN_TENDER, AWARDED, CANCELLED -> false;
    };
  }

  ContractForm form() {
    return this == TAKEN_OVER ? ContractForm.FRAMEWORK : ContractForm.ORDINARY;
  }
}
