package insertionhours.organisations;

import com.fasterxml.jackson.annotation.JsonCreator;
import insertionhours.communes.CommuneCode;
import insertionhours.json.ReadOnlyFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is said of an enterprise when it is entered or changed.
 *
 * @param siret spaces are dropped; null when it is not known yet
 * @param communeCode of INSEE, null when it is not known
 * @param trades codes of the reference table that it practises; none when absent
 */
@ReadOnlyFields("id")
public record EnterpriseDetails(
    @NotBlank @Size(max = 200) String name,
    @ValidSiret String siret,
    @NotNull EnterpriseKind kind,
    @CommuneCode String communeCode,
    @Size(max = 100) List<@NotBlank @Size(max = 40) String> trades)
    implements PartyDetails {

  @JsonCreator
  public EnterpriseDetails {
    name = name == null ? null : name.strip();
    siret = Siret.withoutSpaces(siret);
    trades = trades == null ? List.of() : trades.stream().distinct().toList();
  }

  /** Nothing is said of its trades. */
  public EnterpriseDetails(String name, String siret, EnterpriseKind kind, String communeCode) {
    this(name, siret, kind, communeCode, List.of());
  }
}
