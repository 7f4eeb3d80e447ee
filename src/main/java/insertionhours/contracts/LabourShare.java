package insertionhours.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A labour share of a trade since a date, with its source. */
public record LabourShare(LocalDate validFrom, BigDecimal labourShare, String source) {}
