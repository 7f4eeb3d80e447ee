package insertionhours.hours;

/** A total that did not agree with the lines behind it. */
public record TotalsDifference(
    long lotId, TotalKey key, TotalAmounts kept, TotalAmounts computed) {}
