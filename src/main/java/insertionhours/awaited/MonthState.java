package insertionhours.awaited;

import insertionhours.awaited.CalendarDao.Declared;
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
  ZERO,
  /** Not declared, and not awaited: a facilitator said so. */
  WAIVED;

  static MonthState of(DeclarationStatus status, ZeroReason zeroReason) {
    return switch (status) {
      case DRAFT -> DRAFT;
      case RETURNED -> RETURNED;
      case SUBMITTED, ACCEPTED, PARTLY_ACCEPTED -> zeroReason == null ? DECLARED : ZERO;
    };
  }

  /**
   * A waiver is for what was not handed in; what came nevertheless is declared, and what was
   * returned is to be corrected.
   *
   * @param declared the first of the month, null for none
   */
  static MonthState of(Declared declared, boolean waived) {
    MonthState state = declared == null ? MISSING : of(declared.status(), declared.zeroReason());
    return waived && (state == MISSING || state == DRAFT) ? WAIVED : state;
  }

  /** Whether it is the enterprise's turn. */
  public boolean isAwaited() {
    return this == MISSING || this == DRAFT || this == RETURNED;
  }
}
