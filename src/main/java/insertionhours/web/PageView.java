package insertionhours.web;

import insertionhours.identity.Actor;
import io.dropwizard.views.common.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the layout shows around every page. A view holds values that are already worded for its
 * reader; its template decides nothing but whether there is any.
 */
public abstract class PageView extends View {
  protected final PageContext page;
  private final String title;

  /**
   * @param template beside the class of the view: "lot.mustache"
   * @param title the page's one idea, also its {@code h1}
   */
  protected PageView(String template, PageContext page, String title) {
    super(template, StandardCharsets.UTF_8);
    this.page = page;
    this.title = title;
  }

  /** A step of the way to the page. */
  public record Crumb(String href, String label) {}

  /** An entry of the menu. */
  public record MenuItem(String href, String label, boolean current) {}

  public String title() {
    return title;
  }

  /** The texts of the reader's language: {@code {{t.web.menu.home}}}. */
  public Map<String, Object> t() {
    return page.messages().tree();
  }

  public String lang() {
    return page.messages().locale().getLanguage();
  }

  public String otherLanguage() {
    return lang().equals("fr") ? "en" : "fr";
  }

  /** Whether this is a demonstration, which every page then says. */
  public boolean demo() {
    return page.isDemo();
  }

  public String formToken() {
    return page.formToken();
  }

  public String addressEncoded() {
    return PageContext.encode(page.address());
  }

  public String address() {
    return page.address();
  }

  public String actorName() {
    return page.actor().map(Actor::displayName).orElse(null);
  }

  public List<MenuItem> menu() {
    return page.actor().map(actor -> Navigation.daily(actor, page)).orElse(List.of());
  }

  public List<MenuItem> accountMenu() {
    return page.actor().map(actor -> Navigation.occasional(actor, page)).orElse(List.of());
  }

  /** The way to this page from the home page, without the page itself; empty hides it. */
  public List<Crumb> crumbs() {
    return List.of();
  }

  public boolean hasCrumbs() {
    return !crumbs().isEmpty();
  }

  /** What was just done, null when nothing was. */
  public String notice() {
    String key = page.query().getFirst("notice");
    return key != null && key.contains(".notice.") && page.messages().has(key)
        ? page.text(key)
        : null;
  }
}
