package insertionhours.accounts;

import static insertionhours.audit.SubjectType.ACCOUNT;

import insertionhours.accounts.AccountLinkDao.Link;
import insertionhours.accounts.AccountLinkDao.Purpose;
import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;

/** A new password by one-time link, for somebody who has forgotten hers. */
public final class PasswordLinkService {
  private final Transactions transactions;
  private final Accounts accounts;
  private final AccountService service;
  private final OneTimeLinks links;
  private final PasswordHashing hashing;
  private final AuditLog audit;

  PasswordLinkService(
      Transactions transactions,
      Accounts accounts,
      AccountService service,
      OneTimeLinks links,
      PasswordHashing hashing,
      AuditLog audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.service = service;
    this.links = links;
    this.hashing = hashing;
    this.audit = audit;
  }

  public IssuedLink issue(Actor actor, long accountId) {
    return transactions.call(
        () -> {
          Account account = service.allowManaging(actor, accountId);
          if (account.disabled()) {
            throw new Conflict("ACCOUNT_DISABLED");
          }
          IssuedLink link = links.passwordReset(actor.accountId(), account);
          Subject subject = Subject.shared(ACCOUNT, accountId);
          audit.record(actor, AuditAction.PASSWORD_LINK_ISSUED, subject);
          return link;
        });
  }

  /**
   * @return the address of the account that the link is for
   * @throws insertionhours.problems.NotFound if the link does not open (any more)
   */
  public String open(String code) {
    return transactions.call(() -> links.open(code, Purpose.PASSWORD_RESET).email());
  }

  /** Ends every session and token of the account. */
  public void reset(String code, String password) {
    PasswordRule.check("newPassword", password, open(code));
    String passwordHash = hashing.hash(password);
    transactions.run(
        () -> {
          Link link = links.open(code, Purpose.PASSWORD_RESET);
          accounts.lock(link.accountId());
          links.use(link, link.accountId());
          accounts.changePassword(link.accountId(), passwordHash);
          Account account = accounts.find(link.accountId()).orElseThrow();
          Subject subject = Subject.shared(ACCOUNT, account.id());
          audit.record(account.actor(), AuditAction.PASSWORD_CHANGED, subject);
        });
  }
}
