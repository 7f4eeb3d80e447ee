package insertionhours.calibration;

import insertionhours.communes.Commune;
import insertionhours.communes.Communes;
import insertionhours.contracts.Operation;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.organisations.EnterpriseService;
import java.util.Optional;

/** Counts the insertion enterprises of the directory that could work on an operation. */
public final class LocalSupplyService {
  private final ContractingAuthorityService authorities;
  private final EnterpriseService enterprises;

  LocalSupplyService(ContractingAuthorityService authorities, EnterpriseService enterprises) {
    this.authorities = authorities;
    this.enterprises = enterprises;
  }

  /** Of an operation that the caller may show, as the directory is now. */
  public Territory around(Operation operation) {
    Optional<String> own = department(operation.communeCode());
    return own.or(
            () -> department(authorities.find(operation.contractingAuthorityId()).communeCode()))
        .map(code -> new Territory(code, own.isEmpty(), enterprises.insertionSupply(code)))
        .orElseGet(Territory::unknown);
  }

  private static Optional<String> department(String communeCode) {
    return Optional.ofNullable(communeCode)
        .flatMap(Communes.ofFrance()::byCode)
        .map(Commune::department);
  }
}
