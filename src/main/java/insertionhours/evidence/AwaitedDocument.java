package insertionhours.evidence;

import insertionhours.hours.LotReference;
import java.time.Instant;
import java.time.YearMonth;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A declaration of which lines wait for a document.
 *
 * @param sequence 0 for the first of the month, then that of the supplement
 * @param document what was asked for, that of the first line where there are several
 * @param lines how many lines wait for one
 * @param othersWait whether others of its lines await a decision without
 * @param askedAt when it was asked for, or something else was done to the declaration since
 * @param brought whether a file has come since, on the declaration or on the people of the lines
 */
public record AwaitedDocument(
    long declarationId,
    @Nested("lot") LotReference lot,
    long enterpriseId,
    String enterpriseName,
    YearMonth month,
    int sequence,
    String document,
    int lines,
    boolean othersWait,
    Instant askedAt,
    boolean brought) {
  /** Whether the enterprise has to act before the facilitator can. */
  public boolean isWithFirm() {
    return !brought && !othersWait;
  }
}
