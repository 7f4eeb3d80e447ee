package insertionhours.samples;

import insertionhours.hours.LotReference;
import insertionhours.hours.NamedPerson;
import insertionhours.measure.Hours;
import java.time.Instant;
import java.time.YearMonth;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A line that was drawn, and what its control found.
 *
 * @param position from 1
 * @param beneficiary whose hours they are, null for a total that names nobody
 * @param hoursAccepted as they are now
 * @param replaced whether a correction has taken its place since
 * @param result null until controlled
 */
public record SampleLine(
    long lineId,
    int position,
    long declarationId,
    @Nested("lot") LotReference lot,
    YearMonth month,
    String enterpriseName,
    String employerName,
    @Nested("beneficiary") NamedPerson beneficiary,
    String trade,
    Hours hoursWorked,
    Hours trainingHours,
    Hours hoursAccepted,
    boolean replaced,
    SampleResult result,
    String note,
    String checkedBy,
    Instant checkedAt) {}
