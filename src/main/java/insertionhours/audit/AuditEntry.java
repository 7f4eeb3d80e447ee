package insertionhours.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * A change that was made.
 *
 * @param id grows with time
 * @param actor the display name of who did it, null for what the service did by itself
 * @param from the state before, null where there is none
 * @param to the state after, null where there is none
 * @param reason null where none was given
 */
public record AuditEntry(
    @JsonIgnore long id,
    Instant at,
    String actor,
    AuditAction action,
    SubjectType subjectType,
    long subjectId,
    @ColumnName("from_state") String from,
    @ColumnName("to_state") String to,
    String reason) {}
