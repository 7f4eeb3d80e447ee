package insertionhours.organisations;

import insertionhours.communes.CommuneCode;
import insertionhours.json.ReadOnlyFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is said of an enterprise when it is entered or changed.
 *
 * @param siret spaces are dropped; null when it is not known yet
 * @param communeCode of INSEE, null when it is not known
 */
@ReadOnlyFields("id")
public record EnterpriseDetails(
    @NotBlank @Size(max = 200) String name,
    @ValidSiret String siret,
    @NotNull EnterpriseKind kind,
    @CommuneCode String communeCode)
    implements PartyDetails {

  public EnterpriseDetails {
    name = name == null ? null : name.strip();
    siret = Siret.withoutSpaces(siret);
  }
}
