package insertionhours.turns;

import insertionhours.audit.AuditAction;
import java.time.Instant;

/** The last thing that happened on a lot. */
public record LastAct(AuditAction action, Instant at) {}
