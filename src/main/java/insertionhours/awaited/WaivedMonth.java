package insertionhours.awaited;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month that a facilitator does not await of an enterprise on a lot.
 *
 * @param waivedBy the name of the account
 */
public record WaivedMonth(
    long id,
    long lotId,
    long enterpriseId,
    YearMonth month,
    String reason,
    String waivedBy,
    Instant waivedAt) {}
