package insertionhours.reports;

import java.time.Instant;

/** An authority as a report reads it. */
public record ReportedAuthority(long id, String name, Instant changedAt) {}
