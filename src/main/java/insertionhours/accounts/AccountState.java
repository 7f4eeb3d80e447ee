package insertionhours.accounts;

/** Whether an account may sign in. */
public enum AccountState {
  ACTIVE,
  DISABLED;

  static AccountState of(Account account) {
    return account.disabled() ? DISABLED : ACTIVE;
  }
}
