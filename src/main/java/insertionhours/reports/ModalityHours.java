package insertionhours.reports;

import insertionhours.measure.Hours;

/** Hours accepted in a modality, by its code. */
public record ModalityHours(String modality, Hours hoursAccepted) {}
