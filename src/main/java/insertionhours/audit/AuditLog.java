package insertionhours.audit;

import insertionhours.identity.Actor;
import java.time.Clock;

/**
 * Who did what, when, from which state to which and why. Written in the transaction of the change
 * itself: ids, codes and states, never personal values.
 */
public final class AuditLog {
  private static final int LONGEST_REASON = 1000;

  private final AuditDao dao;
  private final Clock clock;

  AuditLog(AuditDao dao, Clock clock) {
    this.dao = dao;
    this.clock = clock;
  }

  public void record(Actor actor, AuditAction action, Subject subject) {
    record(actor, action, subject, null, null, null);
  }

  /**
   * @param from the state before, null where there is none
   * @param to the state after, null where there is none
   * @param reason as given by the actor, null where none is asked for
   */
  public void record(
      Actor actor, AuditAction action, Subject subject, Object from, Object to, String reason) {
    dao.insert(
        clock.instant(),
        actor.accountId(),
        action,
        subject,
        from == null ? null : from.toString(),
        to == null ? null : to.toString(),
        reason == null || reason.length() <= LONGEST_REASON
            ? reason
            : reason.substring(0, LONGEST_REASON));
  }
}
