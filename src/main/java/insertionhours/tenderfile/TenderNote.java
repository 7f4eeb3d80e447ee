package insertionhours.tenderfile;

import java.time.LocalDate;
import java.util.List;

/**
 * The calibration note and the clause text of an operation, in French: what is put into the tender
 * file.
 *
 * @param date on which it was drawn up
 */
public record TenderNote(
    long operationId,
    String title,
    String reference,
    String contractingAuthority,
    LocalDate date,
    List<LotNote> lots,
    List<Section> sections) {

  /**
   * A heading and what stands below it.
   *
   * @param level 1 or, below another, 2
   */
  public record Section(int level, String title, List<Block> blocks) {}

  /** What a block is. */
  public enum BlockKind {
    PARAGRAPH,
    LIST,
    /** Its first row is the heading. */
    TABLE,
    /** Something that the buyer has to verify or complete. */
    CHECK
  }

  /**
   * A paragraph, a list or a table.
   *
   * @param text of a paragraph or a check, null in the others
   * @param items of a list, else empty
   * @param rows of a table, else empty
   */
  public record Block(BlockKind kind, String text, List<String> items, List<List<String>> rows) {}
}
