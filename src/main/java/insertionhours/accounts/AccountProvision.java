package insertionhours.accounts;

import static insertionhours.audit.SubjectType.ACCOUNT;

import insertionhours.accounts.AccountDao.AccountRow;
import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.problems.RuleViolation;
import java.util.List;
import java.util.regex.Pattern;

/** Accounts that nobody was invited to: the first administrator. */
public final class AccountProvision {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+");
  private static final int LONGEST_EMAIL = 254;

  private final Transactions transactions;
  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final OrganisationChoices organisations;
  private final AuditLog audit;

  AccountProvision(
      Transactions transactions,
      Accounts accounts,
      PasswordHashing hashing,
      OrganisationChoices organisations,
      AuditLog audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.hashing = hashing;
    this.organisations = organisations;
    this.audit = audit;
  }

  /** Named after its address until its holder says otherwise. */
  public Actor createAdministrator(String email, String password) {
    return provision(email, email, password, List.of(new Grant(Role.ADMINISTRATOR, 0, "")));
  }

  /**
   * @param grants whose organisation names are not looked at
   * @return the new account as one who acts
   * @throws RuleViolation on fields {@code email}, {@code password}, {@code grants}
   * @throws insertionhours.problems.Conflict if the address has an account
   */
  public Actor provision(String email, String displayName, String password, List<Grant> grants) {
    String address = EmailAddress.normalised(email);
    if (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()) {
      throw new RuleViolation("email", "NOT_AN_EMAIL");
    }
    PasswordRule.check("password", password, address);
    String passwordHash = hashing.hash(password);
    return transactions.call(
        () -> {
          AccountRow created = accounts.create(address, displayName, passwordHash);
          grants.forEach(grant -> give(created, grant));
          Actor actor = accounts.complete(created).actor();
          audit.record(actor, AuditAction.CREATED, Subject.shared(ACCOUNT, created.id()));
          return actor;
        });
  }

  private void give(AccountRow account, Grant grant) {
    organisations
        .name(grant.role(), grant.organisationId())
        .orElseThrow(() -> new RuleViolation("grants", "UNKNOWN_ORGANISATION"));
    accounts.grant(account.id(), grant.role(), grant.organisationId());
  }
}
