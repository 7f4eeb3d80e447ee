package insertionhours.accounts;

import insertionhours.accounts.AccountLinkDao.Link;
import insertionhours.accounts.AccountLinkDao.Purpose;
import insertionhours.identity.Role;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Links that open once, within 72 hours; only their hashes are kept. */
final class OneTimeLinks {
  static final Duration OPEN = Duration.ofHours(72);

  private final AccountLinkDao dao;
  private final Clock clock;

  OneTimeLinks(AccountLinkDao dao, Clock clock) {
    this.dao = dao;
    this.clock = clock;
  }

  IssuedLink invitation(long createdBy, String email, Role role, long organisationId) {
    dao.forgetInvitations(email, role, organisationId);
    return issue(Purpose.INVITATION, email, role, organisationId, null, createdBy);
  }

  IssuedLink passwordReset(long createdBy, Account account) {
    dao.forgetResets(account.id());
    return issue(Purpose.PASSWORD_RESET, account.email(), null, null, account.id(), createdBy);
  }

  /**
   * @throws NotFound if it was never given out, was used, replaced or has expired
   */
  Link open(String code, Purpose purpose) {
    return dao.findOpen(Secret.hash(code), purpose, clock.instant()).orElseThrow(NotFound::new);
  }

  /**
   * @throws NotFound if somebody else was faster
   */
  void use(Link link, long accountId) {
    if (dao.use(link.codeHash(), accountId, clock.instant()) == 0) {
      throw new NotFound();
    }
  }

  private IssuedLink issue(
      Purpose purpose,
      String email,
      Role role,
      Long organisationId,
      Long accountId,
      long createdBy) {
    String code = Secret.random();
    Instant now = clock.instant();
    Instant expiresAt = now.plus(OPEN).truncatedTo(ChronoUnit.SECONDS);
    dao.insert(
        new Link(
            Secret.hash(code),
            purpose,
            email,
            role,
            organisationId,
            accountId,
            createdBy,
            now,
            expiresAt));
    return new IssuedLink(code, email, expiresAt);
  }
}
