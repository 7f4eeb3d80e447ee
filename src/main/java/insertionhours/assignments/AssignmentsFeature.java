package insertionhours.assignments;

import insertionhours.audit.AuditLog;
import insertionhours.beneficiaries.BeneficiaryService;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.obligations.AwardService;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class AssignmentsFeature implements Feature {
  private final AssignmentService assignments;

  public AssignmentsFeature(
      Jdbi jdbi,
      Transactions transactions,
      BeneficiaryService beneficiaries,
      LotService lots,
      AwardService awards,
      AuditLog audit,
      Clock clock) {
    this.assignments =
        new AssignmentService(
            transactions,
            jdbi.onDemand(AssignmentDao.class),
            beneficiaries,
            lots,
            awards,
            audit,
            clock);
  }

  public AssignmentService assignments() {
    return assignments;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of();
  }
}
