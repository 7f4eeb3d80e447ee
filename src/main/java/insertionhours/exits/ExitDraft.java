package insertionhours.exits;

import jakarta.validation.constraints.NotNull;

/** What became of somebody, at a milestone. */
public record ExitDraft(@NotNull ExitSituation situation) {}
