package insertionhours.accounts;

import insertionhours.accounts.AccountDao.AccountRow;
import insertionhours.database.SqlProblem;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The steps that the uses of accounts share; to be taken inside their transaction. */
final class Accounts {
  /** Later than any session: ends all of them. */
  private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final AccountDao dao;
  private final SessionDao sessions;
  private final AccountLinkDao links;
  private final Clock clock;

  Accounts(AccountDao dao, SessionDao sessions, AccountLinkDao links, Clock clock) {
    this.dao = dao;
    this.sessions = sessions;
    this.links = links;
    this.clock = clock;
  }

  Optional<Account> find(long id) {
    return dao.find(id).map(this::complete);
  }

  Optional<Account> findByEmail(String email) {
    return dao.findByEmail(email).map(this::complete);
  }

  /** Locked until the end of the transaction. */
  AccountRow lock(long id) {
    return dao.lock(id).orElseThrow(NotFound::new);
  }

  Account complete(AccountRow row) {
    return new Account(
        row.id(),
        row.email(),
        row.displayName(),
        row.disabled(),
        row.version(),
        dao.grants(row.id()));
  }

  /**
   * @param email in its normal form
   * @throws Conflict if there is an account for it
   */
  AccountRow create(String email, String displayName, String passwordHash) {
    Optional<AccountRow> existing = dao.findByEmail(email);
    if (existing.isPresent()) {
      throw Conflict.alreadyExists("accounts", existing.get().id());
    }
    long id =
        unlessTaken(() -> dao.insert(email, displayName.strip(), passwordHash, clock.instant()));
    return dao.find(id).orElseThrow();
  }

  void changeProfile(long id, long version, String email, String displayName) {
    boolean taken = dao.findByEmail(email).filter(other -> other.id() != id).isPresent();
    if (taken) {
      throw new RuleViolation("email", "EMAIL_TAKEN");
    }
    if (unlessTaken(() -> dao.changeProfile(id, version, email, displayName.strip())) == 0) {
      throw Conflict.staleVersion();
    }
  }

  /** Ends every session, token and reset link of the account. */
  void changePassword(long id, String passwordHash) {
    dao.changePassword(id, passwordHash);
    endSessions(id);
    links.forgetResets(id);
  }

  /**
   * @return false when nothing had to be changed
   */
  boolean setDisabled(long id, boolean disabled) {
    boolean changed = dao.setDisabled(id, disabled) == 1;
    if (changed && disabled) {
      endSessions(id);
      links.forgetResets(id);
      links.forgetOffers(id);
    }
    return changed;
  }

  /**
   * @return false when it was held already
   */
  boolean grant(long id, Role role, long organisationId) {
    lock(id);
    if (dao.grants(id).stream().anyMatch(held -> isFor(held, role, organisationId))) {
      return false;
    }
    dao.grant(id, role, organisationId);
    return true;
  }

  /** Ends every session and token of the account, and the links that it has given out. */
  void withdraw(long id, Role role, long organisationId) {
    if (dao.withdraw(id, role, organisationId) == 0) {
      throw new NotFound();
    }
    endSessions(id);
    links.forgetOffers(id);
  }

  /** An installation without anybody to run it could never be mended from within. */
  void refuseWithoutAdministrator(long leaving) {
    if (dao.lockAdministrators().equals(List.of(leaving))) {
      throw new Conflict("LAST_ADMINISTRATOR");
    }
  }

  private void endSessions(long id) {
    sessions.deleteSessions(id, FOR_EVER);
    sessions.deleteTokens(id, FOR_EVER);
  }

  private static boolean isFor(Grant held, Role role, long organisationId) {
    return held.role() == role && held.organisationId() == organisationId;
  }

  private static <T> T unlessTaken(Supplier<T> write) {
    try {
      return write.get();
    } catch (RuntimeException e) {
      throw SqlProblem.isDuplicateKey(e) ? new RuleViolation("email", "EMAIL_TAKEN") : e;
    }
  }
}
