package insertionhours.progress;

import insertionhours.measure.Hours;

/** The hours of a lot in a trade; trades without any are left out. */
public record TradeTotal(String trade, Hours declared, Hours accepted, Hours pending) {}
