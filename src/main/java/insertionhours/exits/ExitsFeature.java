package insertionhours.exits;

import insertionhours.audit.AuditLog;
import insertionhours.beneficiaries.BeneficiaryService;
import insertionhours.beneficiaries.CardPart;
import insertionhours.database.Transactions;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class ExitsFeature implements Feature {
  private final ExitService exits;
  private final BeneficiaryService beneficiaries;

  public ExitsFeature(
      Jdbi jdbi,
      Transactions transactions,
      BeneficiaryService beneficiaries,
      AuditLog audit,
      Clock clock) {
    this.beneficiaries = beneficiaries;
    exits = new ExitService(transactions, jdbi.onDemand(ExitDao.class), audit, clock);
  }

  public ExitService exits() {
    return exits;
  }

  /** What the card of a person shows of it. */
  public CardPart card() {
    return new ExitCard(exits);
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new ExitResource(exits),
        new FollowUpListPages(exits, beneficiaries),
        new FollowUpPages(exits, beneficiaries));
  }
}
