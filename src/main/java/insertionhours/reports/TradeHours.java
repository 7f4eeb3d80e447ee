package insertionhours.reports;

import insertionhours.measure.Hours;

/** Hours accepted in a trade, by its code. */
public record TradeHours(String trade, Hours hoursAccepted) {}
