package insertionhours.web;

import static insertionhours.identity.Role.ADMINISTRATOR;
import static insertionhours.identity.Role.AUTHORITY;
import static insertionhours.identity.Role.DECLARANT;
import static insertionhours.identity.Role.FACILITATOR;

import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The menu: who sees which entry. */
final class Navigation {
  private record Entry(String href, String key, Set<Role> roles) {}

  private static final List<Entry> DAILY =
      List.of(
          new Entry("/", "home", Set.of(Role.values())),
          new Entry("/operations", "operations", Set.of(FACILITATOR, AUTHORITY, DECLARANT)),
          new Entry("/programme", "programme", Set.of(FACILITATOR)),
          new Entry("/beneficiaries", "participants", Set.of(FACILITATOR)),
          new Entry("/beneficiaries", "employees", Set.of(DECLARANT)),
          new Entry("/declarations", "declarations", Set.of(FACILITATOR, DECLARANT)),
          new Entry("/validation", "validation", Set.of(FACILITATOR)),
          new Entry("/reports", "reports", Set.of(FACILITATOR, AUTHORITY)),
          new Entry("/calibration", "calibration", Set.of(FACILITATOR, AUTHORITY)));

  /** What is opened now and then hangs in the menu of the account. */
  private static final List<Entry> OCCASIONAL =
      List.of(
          new Entry("/organisations", "organisations", Set.of(ADMINISTRATOR, FACILITATOR)),
          new Entry("/accounts", "accounts", Set.of(ADMINISTRATOR, FACILITATOR)),
          new Entry("/trades", "trades", Set.of(ADMINISTRATOR)),
          new Entry("/audit", "audit", Set.of(ADMINISTRATOR, FACILITATOR)));

  private Navigation() {}

  static List<PageView.MenuItem> daily(Actor actor, PageContext page) {
    return items(DAILY, actor, page);
  }

  static List<PageView.MenuItem> occasional(Actor actor, PageContext page) {
    return items(OCCASIONAL, actor, page);
  }

  private static List<PageView.MenuItem> items(List<Entry> entries, Actor actor, PageContext page) {
    Set<String> shown = new HashSet<>();
    return entries.stream()
        .filter(entry -> entry.roles().stream().anyMatch(actor::is))
        .filter(entry -> shown.add(entry.href()))
        .map(
            entry ->
                new PageView.MenuItem(
                    entry.href(), page.text("web.menu." + entry.key()), isCurrent(entry, page)))
        .toList();
  }

  private static boolean isCurrent(Entry entry, PageContext page) {
    // Lots are found below their operations.
    String path = page.path().replaceFirst("^/lots(?=/|$)", "/operations");
    return path.equals(entry.href())
        || (!entry.href().equals("/") && path.startsWith(entry.href() + "/"));
  }
}
