package insertionhours.accounts;

import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.web.Feature;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class AccountsFeature implements Feature {
  private final ActorAuthenticator authenticator;
  private final SessionService sessions;
  private final AccountService service;
  private final AccountProvision provision;
  private final OwnAccountService own;
  private final InvitationService invitations;
  private final PasswordLinkService passwordLinks;
  private final Credentials credentials;
  private final SecuritySettings settings;
  private final OrganisationChoices choices;

  public AccountsFeature(
      Jdbi jdbi,
      Transactions transactions,
      AuditLog audit,
      Clock clock,
      SecuritySettings settings,
      OrganisationChoices choices) {
    this.settings = settings;
    this.choices = choices;
    AccountDao dao = jdbi.onDemand(AccountDao.class);
    SessionDao sessionDao = jdbi.onDemand(SessionDao.class);
    AccountLinkDao linkDao = jdbi.onDemand(AccountLinkDao.class);
    AccountDirectoryDao directory = jdbi.onDemand(AccountDirectoryDao.class);
    SignInFailureDao failures = jdbi.onDemand(SignInFailureDao.class);
    PasswordHashing hashing = new PasswordHashing();
    OneTimeLinks links = new OneTimeLinks(linkDao, clock);
    Accounts accounts = new Accounts(dao, sessionDao, linkDao, clock);
    SignInSlowing slowing = new SignInSlowing(transactions, failures, clock);
    credentials = new Credentials(dao, hashing, slowing);
    authenticator = new ActorAuthenticator(jdbi.onDemand(SignedInDao.class), clock);
    sessions = new SessionService(transactions, dao, sessionDao, credentials, clock);
    service = new AccountService(transactions, accounts, directory, audit);
    provision = new AccountProvision(transactions, accounts, hashing, choices, audit);
    own = new OwnAccountService(transactions, accounts, credentials, hashing, audit);
    invitations = new InvitationService(transactions, accounts, links, hashing, choices, audit);
    passwordLinks = new PasswordLinkService(transactions, accounts, service, links, hashing, audit);
  }

  public ActorAuthenticator authenticator() {
    return authenticator;
  }

  public SessionService sessions() {
    return sessions;
  }

  public AccountService service() {
    return service;
  }

  public AccountProvision provision() {
    return provision;
  }

  public InvitationService invitations() {
    return invitations;
  }

  public PasswordLinkService passwordLinks() {
    return passwordLinks;
  }

  OwnAccountService own() {
    return own;
  }

  @Override
  public Stream<Object> endpoints() {
    SessionAnswers answers = new SessionAnswers(settings.baseUrl().toString());
    return Stream.of(
        new ActorFilter(authenticator),
        new AuthDynamicFeature(new SignedInFilter()),
        new AuthValueFactoryProvider.Binder<>(Actor.class),
        new MeResource(),
        new TokenResource(sessions, settings.clientAddress()),
        new SignInPages(sessions, answers, settings),
        new OwnAccountPages(own, sessions, answers, settings),
        new InvitationPages(invitations, sessions, credentials, answers, settings),
        new PasswordLinkPages(passwordLinks),
        new AccountPages(service),
        new ManagedAccountPages(service, passwordLinks, settings),
        new NewInvitationPages(invitations, choices, settings));
  }
}
