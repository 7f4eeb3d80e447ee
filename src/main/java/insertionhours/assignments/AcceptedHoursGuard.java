package insertionhours.assignments;

/**
 * Keeps what was accepted: while what hours count by is changed, nothing that counted may cease to.
 */
@FunctionalInterface
public interface AcceptedHoursGuard {
  /**
   * To be called in the transaction of a change, before it.
   *
   * @return to be run after it: throws a Conflict if accepted hours of the person no longer count
   */
  Runnable watch(long assignmentId);
}
