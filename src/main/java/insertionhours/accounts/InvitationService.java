package insertionhours.accounts;

import static insertionhours.audit.SubjectType.ACCOUNT;

import insertionhours.accounts.AccountDao.AccountRow;
import insertionhours.accounts.AccountLinkDao.Link;
import insertionhours.accounts.AccountLinkDao.Purpose;
import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;

/**
 * Invitations by one-time link, sent by whoever invites in her own mail. An administrator invites
 * anybody; a facilitator colleagues into her own organisation, and declarants and authority readers
 * of the shared directory.
 */
public final class InvitationService {
  private final Transactions transactions;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final PasswordHashing hashing;
  private final OrganisationChoices organisations;
  private final AuditLog audit;

  InvitationService(
      Transactions transactions,
      Accounts accounts,
      OneTimeLinks links,
      PasswordHashing hashing,
      OrganisationChoices organisations,
      AuditLog audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.links = links;
    this.hashing = hashing;
    this.organisations = organisations;
    this.audit = audit;
  }

  public static boolean mayInvite(Actor actor, Role role) {
    return actor.is(Role.ADMINISTRATOR)
        || (actor.is(Role.FACILITATOR) && role != Role.ADMINISTRATOR);
  }

  public IssuedLink invite(Actor actor, Invite invite) {
    return transactions.call(
        () -> {
          allow(actor, invite);
          String email = EmailAddress.normalised(invite.email());
          organisations
              .name(invite.role(), invite.organisation())
              .orElseThrow(() -> new RuleViolation("organisationId", "UNKNOWN_ORGANISATION"));
          IssuedLink link =
              links.invitation(actor.accountId(), email, invite.role(), invite.organisation());
          String code = GrantCode.of(invite.role(), invite.organisation());
          Subject subject = Subject.shared(ACCOUNT, actor.accountId());
          audit.record(actor, AuditAction.INVITED, subject, null, code, null);
          return link;
        });
  }

  /**
   * @throws NotFound if the link does not open (any more)
   */
  public Invitation open(String code) {
    return transactions.read(
        () -> {
          Link link = links.open(code, Purpose.INVITATION);
          return new Invitation(
              link.email(),
              link.role(),
              organisations.name(link.role(), link.organisationId()).orElse(""),
              accounts.find(link.createdBy()).map(Account::displayName).orElse(""),
              link.expiresAt(),
              accounts.findByEmail(link.email()).isPresent());
        });
  }

  /** For an address that has no account yet; without a session. */
  public Actor welcome(String code, Join join) {
    AccountRow created = join(code, join);
    return transactions.read(() -> accounts.complete(created).actor());
  }

  /** For an address that has no account yet. */
  AccountRow join(String code, Join join) {
    Link open = transactions.call(() -> links.open(code, Purpose.INVITATION));
    PasswordRule.check("newPassword", join.newPassword(), open.email());
    String passwordHash = hashing.hash(join.newPassword());
    return transactions.call(
        () -> {
          Link link = links.open(code, Purpose.INVITATION);
          AccountRow created = accounts.create(link.email(), join.displayName(), passwordHash);
          take(link, created.id(), AuditAction.JOINED);
          return created;
        });
  }

  /** For an account that is there already, by the one who has just proved to be its holder. */
  public Actor join(String code, long accountId) {
    return transactions.call(
        () -> {
          Link link = links.open(code, Purpose.INVITATION);
          AccountRow holder = accounts.lock(accountId);
          if (!holder.email().equals(link.email())) {
            throw new Conflict("INVITATION_OF_OTHERS");
          }
          return take(link, accountId, AuditAction.GRANTED);
        });
  }

  private Actor take(Link link, long accountId, AuditAction action) {
    links.use(link, accountId);
    accounts.grant(accountId, link.role(), link.organisationId());
    Actor guest = accounts.find(accountId).orElseThrow().actor();
    String code = GrantCode.of(link.role(), link.organisationId());
    audit.record(guest, action, Subject.shared(ACCOUNT, accountId), null, code, null);
    return guest;
  }

  private static void allow(Actor actor, Invite invite) {
    boolean elsewhere =
        invite.role() == Role.FACILITATOR && !actor.facilitates(invite.organisation());
    if (!mayInvite(actor, invite.role()) || (elsewhere && !actor.is(Role.ADMINISTRATOR))) {
      throw new NotAllowed("INVITATION_NOT_ALLOWED");
    }
  }
}
