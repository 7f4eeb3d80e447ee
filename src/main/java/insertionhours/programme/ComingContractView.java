package insertionhours.programme;

import insertionhours.forms.FormModel;
import insertionhours.web.FormView.Form;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** One coming contract: to be changed until its operation is opened. */
public final class ComingContractView extends PageView {
  private final ComingContract entry;
  private final FormModel model;

  ComingContractView(PageContext page, ComingContract entry, FormModel model) {
    super("coming-contract.mustache", page, entry.title());
    this.entry = entry;
    this.model = model;
  }

  static List<Crumb> way(PageContext page) {
    return List.of(new Crumb(ProgrammeQuery.PATH, page.text("web.menu.programme")));
  }

  static String path(long id) {
    return ProgrammeQuery.PATH + "/" + id;
  }

  @Override
  public List<Crumb> crumbs() {
    return way(page);
  }

  public String authority() {
    return entry.contractingAuthorityName();
  }

  /** Null before it is opened. */
  public String operationHref() {
    return entry.operationId() == null ? null : "/operations/" + entry.operationId();
  }

  public String openHref() {
    return path(entry.id()) + "/operation";
  }

  public String removeHref() {
    return path(entry.id()) + "/delete";
  }

  /** Null once opened, unless something that was typed meanwhile is to be shown again. */
  public Form form() {
    return entry.operationId() != null && !model.wrong()
        ? null
        : new Form(model, path(entry.id()), page.text("web.form.save"), ProgrammeQuery.PATH);
  }
}
