package insertionhours.counting;

import java.time.Instant;

/**
 * What counts on a lot.
 *
 * @param copiedAt when its tender began, from when the policy holds whatever is set later; null
 *     before: then it is the one in force
 */
public record LotCountingPolicy(long lotId, Instant copiedAt, CountingPolicy policy) {}
