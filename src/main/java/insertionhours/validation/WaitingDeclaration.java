package insertionhours.validation;

import insertionhours.hours.LotReference;
import insertionhours.measure.Hours;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A declaration that awaits a decision.
 *
 * @param sequence 0 for the first of the month, then that of the supplement
 * @param onBehalf whether the facilitator declared it in the enterprise's stead
 * @param waitingDays since its submission, 0 today
 * @param sameEmployerElsewhere whether another firm has declared hours of the same employer in the
 *     same trade and month on this lot: they may be the same hours
 * @param lines those that await a decision, like their hours
 * @param documentAwaited whether one of them waits for a document
 * @param documentBrought whether a file has come since it was asked for
 */
public record WaitingDeclaration(
    long id,
    LotReference lot,
    long enterpriseId,
    String enterpriseName,
    YearMonth month,
    int sequence,
    boolean onBehalf,
    Instant submittedAt,
    long waitingDays,
    int lines,
    Hours hoursDeclared,
    boolean sameEmployerElsewhere,
    boolean documentAwaited,
    boolean documentBrought) {}
