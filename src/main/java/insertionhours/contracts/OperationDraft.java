package insertionhours.contracts;

import insertionhours.communes.CommuneCode;
import insertionhours.json.ReadOnlyFields;
import insertionhours.web.InOrder;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * An operation as its facilitator states it.
 *
 * @param facilitatorOrganisationId for whom it is kept; null for the only organisation of the actor
 * @param referentId the account of the facilitator who follows it; null for none
 * @param communeCode INSEE code of the commune where the work is done, null when unknown
 */
@ReadOnlyFields({"id", "referentName"})
@InOrder(from = "startsOn", to = "endsOn")
public record OperationDraft(
    @NotNull Long contractingAuthorityId,
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 100) String reference,
    @CommuneCode String communeCode,
    @NotNull @PlausibleDate LocalDate startsOn,
    @NotNull @PlausibleDate LocalDate endsOn,
    @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
    Long facilitatorOrganisationId,
    Long referentId) {

  public OperationDraft {
    tags =
        tags == null ? List.of() : tags.stream().map(OperationDraft::stripped).distinct().toList();
  }

  private static String stripped(String tag) {
    return tag == null ? null : tag.strip();
  }
}
