package insertionhours.beneficiaries;

import java.util.List;

/**
 * A part of the card of a person, worded: a heading, a sentence, a table, links.
 *
 * @param id the anchor on the page
 * @param lead null for none
 * @param headings of the table's columns, empty where there is no table
 * @param rows a cell for each heading; with none, the lead says why
 * @param links what may be seen or done next
 */
public record CardSection(
    String id,
    String title,
    String lead,
    List<String> headings,
    List<List<Cell>> rows,
    List<Link> links) {

  public CardSection {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    links = List.copyOf(links);
  }

  /**
   * @param href null for a cell that leads nowhere
   */
  public record Cell(String text, String href) {
    public static Cell of(String text) {
      return new Cell(text, null);
    }
  }

  /** A link below the table. */
  public record Link(String href, String label) {}
}
