package insertionhours.organisations;

import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class OrganisationsFeature implements Feature {
  private final ContractingAuthorityService authorities;
  private final EnterpriseService enterprises;
  private final FacilitatorOrganisationService facilitators;
  private final IdempotentPosts posts;

  public OrganisationsFeature(
      Jdbi jdbi, Transactions transactions, AuditLog audit, IdempotentPosts posts, Clock clock) {
    this.authorities =
        new ContractingAuthorityService(
            transactions, jdbi.onDemand(ContractingAuthorityDao.class), audit, clock);
    this.enterprises =
        new EnterpriseService(transactions, jdbi.onDemand(EnterpriseDao.class), audit, clock);
    this.facilitators =
        new FacilitatorOrganisationService(
            transactions, jdbi.onDemand(FacilitatorOrganisationDao.class), audit, clock);
    this.posts = posts;
  }

  public ContractingAuthorityService authorities() {
    return authorities;
  }

  public EnterpriseService enterprises() {
    return enterprises;
  }

  public FacilitatorOrganisationService facilitators() {
    return facilitators;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new ContractingAuthorityResource(authorities, posts),
        new EnterpriseResource(enterprises, posts),
        new OrganisationPages(enterprises, authorities, facilitators),
        new ContractingAuthorityPages(authorities),
        new EnterprisePages(enterprises),
        new FacilitatorOrganisationPages(facilitators));
  }
}
