package insertionhours.awaited;

import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.ZeroReason;

/** Whether an enterprise has declared a month of a lot. */
public enum MonthState {
  MISSING,
  /** Begun and not submitted. */
  DRAFT,
  /** To be corrected by the enterprise. */
  RETURNED,
  DECLARED,
  /** Declared to be without hours. */
  ZERO;

  static MonthState of(DeclarationStatus status, ZeroReason zeroReason) {
    return switch (status) {
      case DRAFT -> DRAFT;
      case RETURNED -> RETURNED;
      case SUBMITTED, ACCEPTED, PARTLY_ACCEPTED -> zeroReason == null ? DECLARED : ZERO;
    };
  }

  /** Whether it is the enterprise's turn. */
  public boolean isAwaited() {
    return this == MISSING || this == DRAFT || this == RETURNED;
  }
}
