package insertionhours.portfolio;

import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.util.List;

/**
 * The views of the list of operations that an account has kept. They are its own; opened by
 * another, the address shows what the other may see.
 */
public final class SavedFilterService {
  private static final int LONGEST_QUERY = 1000;

  private final Transactions transactions;
  private final SavedFilterDao dao;
  private final Clock clock;

  SavedFilterService(Transactions transactions, SavedFilterDao dao, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.clock = clock;
  }

  public List<SavedFilter> list(Actor actor) {
    return dao.list(actor.accountId());
  }

  public SavedFilter find(Actor actor, long id) {
    return dao.find(actor.accountId(), id).orElseThrow(NotFound::new);
  }

  /**
   * @throws RuleViolation if the query asks the list for nothing
   * @throws Conflict if the account has one of this name
   */
  public SavedFilter save(Actor actor, SavedFilterDraft draft) {
    return transactions.call(
        () -> {
          dao.lock(actor.accountId());
          dao.findByName(actor.accountId(), draft.name())
              .ifPresent(
                  known -> {
                    throw Conflict.alreadyExists("saved-filters", known);
                  });
          String query = understood(draft.query());
          long id = dao.insert(actor.accountId(), draft.name(), query, clock.instant());
          return find(actor, id);
        });
  }

  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          if (dao.delete(actor.accountId(), id) == 0) {
            throw new NotFound();
          }
        });
  }

  /** Written as the list itself writes it. */
  private static String understood(String query) {
    try {
      String kept = OperationQuery.parse(query.strip().replaceFirst("^\\?", "")).kept();
      if (!kept.isEmpty() && kept.length() <= LONGEST_QUERY) {
        return kept;
      }
    } catch (IllegalArgumentException e) {
      // Refused below, like one that asks for nothing.
    }
    throw new RuleViolation("query", "FILTER_UNREADABLE");
  }
}
