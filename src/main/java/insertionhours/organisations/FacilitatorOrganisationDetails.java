package insertionhours.organisations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is said of a facilitator organisation when it is entered or renamed. */
public record FacilitatorOrganisationDetails(@NotBlank @Size(max = 200) String name) {

  public FacilitatorOrganisationDetails {
    name = name == null ? null : name.strip();
  }
}
