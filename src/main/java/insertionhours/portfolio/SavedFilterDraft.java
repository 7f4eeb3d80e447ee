package insertionhours.portfolio;

import insertionhours.json.ReadOnlyFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A view of the list of operations, and what it is to be called. */
@ReadOnlyFields("id")
public record SavedFilterDraft(
    @NotBlank @Size(max = 80) String name, @NotBlank @Size(max = 1000) String query) {

  public SavedFilterDraft {
    name = name == null ? null : name.strip();
  }
}
