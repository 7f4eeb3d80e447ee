package insertionhours.accounts;

import insertionhours.accounts.AccountDao.AccountRow;
import insertionhours.problems.RuleViolation;
import java.util.Optional;

/** Checks an address and a password, slowly for whoever keeps getting them wrong. */
final class Credentials {
  private final AccountDao accounts;
  private final PasswordHashing hashing;
  private final SignInSlowing slowing;

  Credentials(AccountDao accounts, PasswordHashing hashing, SignInSlowing slowing) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.slowing = slowing;
  }

  /**
   * Not to be called inside a transaction, whose end would take the count of wrong attempts along.
   *
   * @param address of the client
   * @throws BadCredentials also when the account is disabled
   * @throws insertionhours.problems.TooManyAttempts before anything is computed
   */
  AccountRow verified(String typedEmail, String password, String address) {
    String email = EmailAddress.normalised(typedEmail);
    slowing.refuseTooMany(email, address);
    // Counted again in turn: attempts sent side by side must not all pass before the first counts.
    return hashing.inTurn(
        () -> {
          slowing.refuseTooMany(email, address);
          Optional<AccountRow> account = byEmail(email).filter(row -> !row.disabled());
          String hash = account.map(AccountRow::passwordHash).orElse(null);
          if (!hashing.matches(password, hash)) {
            slowing.count(email, address);
            throw new BadCredentials();
          }
          slowing.forget(email, address);
          return account.orElseThrow();
        });
  }

  /** The present password, asked again before something of weight; wrong is a mistake in a form. */
  AccountRow confirmed(String field, String email, String password, String address) {
    try {
      return verified(email, password, address);
    } catch (BadCredentials e) {
      throw new RuleViolation(field, "WRONG_PASSWORD");
    }
  }

  /** The database also takes é for e, which would let one account be tried under many addresses. */
  private Optional<AccountRow> byEmail(String email) {
    return accounts.findByEmail(email).filter(row -> row.email().equals(email));
  }
}
