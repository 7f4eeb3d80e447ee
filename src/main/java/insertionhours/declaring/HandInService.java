package insertionhours.declaring;

import insertionhours.database.Transactions;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationService;
import insertionhours.hours.SubmissionService;
import insertionhours.identity.Actor;

/** Writing a declaration and handing it in at once: a refusal of either leaves nothing behind. */
public final class HandInService {
  private final Transactions transactions;
  private final DeclarationService declarations;
  private final SubmissionService submissions;

  HandInService(
      Transactions transactions, DeclarationService declarations, SubmissionService submissions) {
    this.transactions = transactions;
    this.declarations = declarations;
    this.submissions = submissions;
  }

  /** A new one. */
  public Declaration handIn(Actor actor, long lotId, DeclarationDraft draft) {
    return transactions.call(() -> submit(actor, declarations.create(actor, lotId, draft)));
  }

  /**
   * One that is open.
   *
   * @param version as read
   */
  public Declaration handIn(Actor actor, long id, DeclarationDraft draft, long version) {
    return transactions.call(() -> submit(actor, declarations.change(actor, id, draft, version)));
  }

  private Declaration submit(Actor actor, Declaration written) {
    return submissions.submit(actor, written.id(), written.version());
  }
}
