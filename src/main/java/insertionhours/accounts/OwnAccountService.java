package insertionhours.accounts;

import static insertionhours.audit.SubjectType.ACCOUNT;

import insertionhours.accounts.AccountDao.AccountRow;
import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import java.util.Optional;

/** One's own name, address and password. */
public final class OwnAccountService {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Credentials credentials;
  private final PasswordHashing hashing;
  private final AuditLog audit;

  OwnAccountService(
      Transactions transactions,
      Accounts accounts,
      Credentials credentials,
      PasswordHashing hashing,
      AuditLog audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.credentials = credentials;
    this.hashing = hashing;
    this.audit = audit;
  }

  public Account account(Actor actor) {
    return transactions.read(() -> accounts.find(actor.accountId()).orElseThrow(NotFound::new));
  }

  /**
   * A new password ends every session and token, the one that asks included.
   *
   * @param address of the client
   * @return the account as it is now, when its password was changed
   */
  Optional<AccountRow> change(Actor actor, ChangeOwnAccount change, String address) {
    AccountRow verified =
        credentials.confirmed("presentPassword", actor.email(), change.presentPassword(), address);
    String email = EmailAddress.normalised(change.email());
    Optional<String> passwordHash =
        Optional.ofNullable(change.newPassword())
            .map(
                password -> {
                  PasswordRule.check("newPassword", password, email);
                  return hashing.hash(password);
                });
    return transactions.call(
        () -> {
          if (!accounts.lock(verified.id()).passwordHash().equals(verified.passwordHash())) {
            throw Conflict.staleVersion();
          }
          Subject subject = Subject.shared(ACCOUNT, verified.id());
          accounts.changeProfile(verified.id(), change.version(), email, change.displayName());
          audit.record(actor, AuditAction.CHANGED, subject);
          passwordHash.ifPresent(
              hash -> {
                accounts.changePassword(verified.id(), hash);
                audit.record(actor, AuditAction.PASSWORD_CHANGED, subject);
              });
          return passwordHash.map(hash -> accounts.lock(verified.id()));
        });
  }
}
