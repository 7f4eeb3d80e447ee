package insertionhours.beneficiaries;

import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class BeneficiariesFeature implements Feature {
  private final BeneficiaryService beneficiaries;

  public BeneficiariesFeature(
      Jdbi jdbi,
      Transactions transactions,
      Fingerprints fingerprints,
      AuditLog audit,
      Clock clock) {
    this.beneficiaries =
        new BeneficiaryService(
            transactions, jdbi.onDemand(BeneficiaryDao.class), fingerprints, audit, clock);
  }

  public BeneficiaryService beneficiaries() {
    return beneficiaries;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of();
  }
}
