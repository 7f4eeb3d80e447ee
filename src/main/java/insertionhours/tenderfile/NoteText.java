package insertionhours.tenderfile;

import insertionhours.tenderfile.TenderNote.Block;
import insertionhours.tenderfile.TenderNote.Section;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The note as plain text to paste into a word processor: a line for each paragraph and item. */
final class NoteText {
  private NoteText() {}

  static String of(TenderNote note) {
    String head = NoteView.TITLE + "\n" + note.title() + "\n";
    return note.sections().stream()
        .map(NoteText::section)
        .collect(Collectors.joining("\n", head + "\n", ""));
  }

  private static String section(Section section) {
    return section.title()
        + "\n"
        + section.blocks().stream()
            .flatMap(NoteText::lines)
            .map(line -> line + "\n")
            .collect(Collectors.joining());
  }

  private static Stream<String> lines(Block block) {
    return switch (block.kind()) {
      case PARAGRAPH -> Stream.of(block.text());
      case CHECK -> Stream.of("[" + block.text() + "]");
      case LIST -> block.items().stream().map(item -> "– " + item);
      case TABLE -> block.rows().stream().map(NoteText::row);
    };
  }

  private static String row(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining("\t"));
  }
}
