package insertionhours.accounts;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** One account with its grants. */
public final class ManagedAccountView extends PageView {
  private final ShownAccount shown;
  private final FormErrors errors;

  ManagedAccountView(PageContext page, ShownAccount shown, FormErrors errors) {
    super("managed-account.mustache", page, shown.account().displayName());
    this.shown = shown;
    this.errors = errors;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("/accounts", page.text("accounts.list.title")));
  }

  public String href() {
    return "/accounts/" + shown.account().id();
  }

  public String email() {
    return shown.account().email();
  }

  public String state() {
    return AccountState.of(shown.account()).name();
  }

  public String stateLabel() {
    return page.messages().label(AccountState.of(shown.account()));
  }

  public List<GrantLine> grants() {
    return GrantLine.all(page, shown.account().grants(), shown.withdrawable());
  }

  public boolean hasGrants() {
    return !shown.account().grants().isEmpty();
  }

  public boolean disabled() {
    return shown.account().disabled();
  }

  public boolean managed() {
    return shown.managed();
  }

  public boolean own() {
    return shown.own();
  }

  public boolean others() {
    return !own() && !managed();
  }

  public boolean wrong() {
    return errors.isAny();
  }

  public List<FormError> errors() {
    return errors.all();
  }
}
