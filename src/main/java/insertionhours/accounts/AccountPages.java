package insertionhours.accounts;

import com.codahale.metrics.annotation.Timed;
import insertionhours.documents.CsvTable;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.stream.Collectors;

/** The accounts that one may see. */
@Timed
@Path("/")
@RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.FACILITATOR})
public final class AccountPages {
  private static final int EXPORTED_AT_ONCE = 200;

  private final AccountService service;

  AccountPages(AccountService service) {
    this.service = service;
  }

  /** What the address of the list says. */
  public static final class Query {
    @QueryParam("q")
    private String q;

    @QueryParam("role")
    private Role role;

    @QueryParam("state")
    private AccountState state;

    @QueryParam("sort")
    private AccountFilter.Order sort;

    @QueryParam("after")
    private Cursor after;

    AccountFilter filter() {
      String search = q == null || q.isBlank() ? null : q.strip();
      Boolean disabled = state == null ? null : state == AccountState.DISABLED;
      return new AccountFilter(search, role, disabled, sort);
    }
  }

  @GET
  @Path("accounts")
  @Produces("text/html; charset=UTF-8")
  public PageView list(@Auth Actor actor, @Context PageContext page, @BeanParam Query query) {
    AccountFilter filter = query.filter();
    Listing<Account> accounts = service.accounts(actor, filter, Slice.page(query.after));
    return new AccountListView(page, filter, accounts, service.count(actor, filter));
  }

  @GET
  @Path("accounts.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response export(@Auth Actor actor, @Context PageContext page, @BeanParam Query query) {
    AccountFilter filter = query.filter();
    StreamingOutput rows = output -> write(actor, page, filter, output);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comptes.csv\"")
        .build();
  }

  private void write(Actor actor, PageContext page, AccountFilter filter, OutputStream output) {
    CsvTable table = new CsvTable(output);
    table.row(
        page.text("accounts.list.name"),
        page.text("accounts.list.email"),
        page.text("accounts.list.grants"),
        page.text("accounts.list.state"));
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<Account> accounts =
          service.accounts(actor, filter, new Slice(EXPORTED_AT_ONCE, after));
      accounts.items().forEach(account -> write(page, account, table));
      after = accounts.next() == null ? null : Cursor.fromString(accounts.next());
    }
    table.flush();
  }

  private static void write(PageContext page, Account account, CsvTable table) {
    table.row(
        account.displayName(),
        account.email(),
        GrantLine.all(page, account.grants()).stream()
            .map(GrantLine::text)
            .collect(Collectors.joining(", ")),
        page.messages().label(AccountState.of(account)));
  }
}
