package insertionhours.exits;

import insertionhours.json.ReadOnlyFields;
import jakarta.validation.constraints.NotNull;

/** What became of somebody, at a milestone. */
@ReadOnlyFields({
  "beneficiaryId",
  "facilitatorOrganisationId",
  "endedOn",
  "milestone",
  "dueOn",
  "group",
  "recordedAt",
  "recordedBy",
  "open"
})
public record ExitDraft(@NotNull ExitSituation situation) {}
