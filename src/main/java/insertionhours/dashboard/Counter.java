package insertionhours.dashboard;

import insertionhours.web.PageContext;

/**
 * A number that opens exactly the rows it counts.
 *
 * @param note what the number alone does not say, or null
 */
public record Counter(String number, boolean zero, String href, String label, String note) {
  static Counter of(PageContext page, long number, String href, String label, String note) {
    return new Counter(page.formats().number(number), number == 0, href, page.text(label), note);
  }
}
