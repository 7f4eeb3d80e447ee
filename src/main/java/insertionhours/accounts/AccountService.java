package insertionhours.accounts;

import static insertionhours.audit.SubjectType.ACCOUNT;

import insertionhours.accounts.AccountDirectoryDao.Listed;
import insertionhours.accounts.AccountDirectoryDao.ListedGrant;
import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who may sign in and for whom. An administrator sees and manages every account; a facilitator sees
 * her colleagues and those whom they have invited, and manages an account if every right that it
 * has comes from her own organisation: a new password for it opens nothing that was not hers to
 * give.
 */
public final class AccountService {
  private final Transactions transactions;
  private final Accounts accounts;
  private final AccountDirectoryDao directory;
  private final AuditLog audit;

  AccountService(
      Transactions transactions, Accounts accounts, AccountDirectoryDao directory, AuditLog audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.directory = directory;
    this.audit = audit;
  }

  public Listing<Account> accounts(Actor actor, AccountFilter filter, Slice slice) {
    return transactions.read(
        () -> {
          List<Listed> rows =
              directory.page(
                  actor.accountId(),
                  seesAll(actor),
                  filter,
                  slice.afterKey(),
                  slice.afterId(),
                  slice.oneMore());
          Map<Long, List<Grant>> grants = grants(rows);
          return Listing.of(rows, slice, row -> new Cursor(row.sortKey(), row.id()))
              .map(row -> account(row, grants.getOrDefault(row.id(), List.of())));
        });
  }

  public long count(Actor actor, AccountFilter filter) {
    return transactions.read(() -> directory.count(actor.accountId(), seesAll(actor), filter));
  }

  public ShownAccount account(Actor actor, long id) {
    return transactions.read(() -> shown(actor, id));
  }

  public void disable(Actor actor, long id) {
    transactions.run(
        () -> {
          if (allowManaging(actor, id).holds(Role.ADMINISTRATOR, 0)) {
            accounts.refuseWithoutAdministrator(id);
          }
          if (accounts.setDisabled(id, true)) {
            audit.record(actor, AuditAction.DISABLED, Subject.shared(ACCOUNT, id));
          }
        });
  }

  public void enable(Actor actor, long id) {
    transactions.run(
        () -> {
          allowManaging(actor, id);
          if (accounts.setDisabled(id, false)) {
            audit.record(actor, AuditAction.ENABLED, Subject.shared(ACCOUNT, id));
          }
        });
  }

  /** Takes a grant back; whoever held it is signed out everywhere. */
  public void withdraw(Actor actor, long id, Role role, long organisationId) {
    transactions.run(
        () -> {
          ShownAccount shown = shown(actor, id);
          Grant grant =
              shown.account().grants().stream()
                  .filter(held -> held.role() == role && held.organisationId() == organisationId)
                  .findFirst()
                  .orElseThrow(NotFound::new);
          if (!shown.withdrawable().contains(grant)) {
            throw new NotAllowed("ACCOUNT_OF_OTHERS");
          }
          if (role == Role.ADMINISTRATOR) {
            accounts.refuseWithoutAdministrator(id);
          }
          accounts.withdraw(id, role, organisationId);
          audit.record(
              actor,
              AuditAction.GRANT_WITHDRAWN,
              Subject.shared(ACCOUNT, id),
              GrantCode.of(role, organisationId),
              null,
              null);
        });
  }

  /** The account, if the actor may do to it what only its managers may. */
  Account allowManaging(Actor actor, long id) {
    ShownAccount shown = shown(actor, id);
    if (shown.own()) {
      throw new Conflict("OWN_ACCOUNT");
    }
    if (!shown.managed()) {
      throw new NotAllowed("ACCOUNT_OF_OTHERS");
    }
    return shown.account();
  }

  private ShownAccount shown(Actor actor, long id) {
    if (directory.seen(actor.accountId(), seesAll(actor), id) == 0) {
      throw new NotFound();
    }
    Account account = accounts.find(id).orElseThrow(NotFound::new);
    List<Grant> given = seesAll(actor) ? account.grants() : given(actor, account);
    boolean own = id == actor.accountId();
    boolean managed = !own && given.size() == account.grants().size();
    return new ShownAccount(account, own, managed, given);
  }

  private List<Grant> given(Actor actor, Account account) {
    List<Grant> given = directory.given(actor.accountId(), account.id());
    return account.grants().stream()
        .filter(
            held ->
                given.stream()
                    .anyMatch(
                        own ->
                            own.role() == held.role()
                                && own.organisationId() == held.organisationId()))
        .toList();
  }

  private Map<Long, List<Grant>> grants(List<Listed> rows) {
    return directory.grants(rows.stream().map(Listed::id).toList()).stream()
        .collect(
            Collectors.groupingBy(
                ListedGrant::accountId,
                Collectors.mapping(
                    row -> new Grant(row.role(), row.organisationId(), row.organisationName()),
                    Collectors.toList())));
  }

  private static Account account(Listed row, List<Grant> grants) {
    return new Account(
        row.id(), row.email(), row.displayName(), row.disabled(), row.version(), grants);
  }

  private static boolean seesAll(Actor actor) {
    return actor.is(Role.ADMINISTRATOR);
  }
}
