package insertionhours.tenderfile;

import insertionhours.tenderfile.TenderNote.Block;
import insertionhours.tenderfile.TenderNote.BlockKind;
import insertionhours.tenderfile.TenderNote.Section;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.stream.Stream;

/** The note as a page that prints as a document of the tender file. */
final class NoteView extends PageView {
  static final String TITLE = "Note de calibrage et clause sociale d'insertion";

  /** A section as the template shows it. */
  public record Part(boolean main, String title, List<Piece> pieces) {}

  /** A block, one of whose kinds is set. */
  public record Piece(String paragraph, String check, List<String> items, Table table) {
    public boolean list() {
      return !items.isEmpty();
    }
  }

  /** A table with its heading row, or facts: rows of a name and a value without heading. */
  public record Table(Row heading, List<Row> rows) {
    public boolean facts() {
      return heading == null;
    }

    public List<String> headings() {
      return Stream.concat(Stream.of(heading.name()), heading.cells().stream()).toList();
    }

    public String lastHeading() {
      return heading.last();
    }
  }

  /** The first cell names the row; the last one is its number. */
  public record Row(String name, List<String> cells, String last) {
    static Row of(List<String> cells) {
      int last = cells.size() - 1;
      return new Row(cells.get(0), cells.subList(1, last), cells.get(last));
    }
  }

  private final TenderNote note;

  NoteView(PageContext page, TenderNote note) {
    super("note.mustache", page, TITLE);
    this.note = note;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("/operations", page.text("web.menu.operations")),
        new Crumb("/operations/" + note.operationId(), note.reference()));
  }

  public String operation() {
    return note.title();
  }

  public String textHref() {
    return page.path() + ".txt";
  }

  public List<Part> parts() {
    return note.sections().stream().map(NoteView::part).toList();
  }

  private static Part part(Section section) {
    return new Part(
        section.level() == 1,
        section.title(),
        section.blocks().stream().map(NoteView::piece).toList());
  }

  private static Piece piece(Block block) {
    return new Piece(
        block.kind() == BlockKind.PARAGRAPH ? block.text() : null,
        block.kind() == BlockKind.CHECK ? block.text() : null,
        block.items(),
        block.kind() == BlockKind.TABLE ? table(block.rows()) : null);
  }

  private static Table table(List<List<String>> rows) {
    boolean facts = rows.get(0).size() == 2;
    return new Table(
        facts ? null : Row.of(rows.get(0)),
        rows.stream().skip(facts ? 0 : 1).map(Row::of).toList());
  }
}
