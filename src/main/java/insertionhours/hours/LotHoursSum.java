package insertionhours.hours;

import insertionhours.measure.Hours;

/** What a list of lines adds up to. */
public record LotHoursSum(long count, Hours declared, Hours accepted) {}
