package insertionhours.tenderfile;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import insertionhours.tenderfile.TenderNote.Block;
import insertionhours.tenderfile.TenderNote.BlockKind;
import insertionhours.tenderfile.TenderNote.Section;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The model text of the note: a template in plain text whose lines are read by their beginning.
 * {@code # } a heading, {@code ## } one below it, {@code - } an item of a list, {@code | } a row of
 * a table with cells set apart by tabs, {@code ! } what the buyer has to check; any other line is a
 * paragraph. Values are put in as they are, on one line: nothing here is HTML yet.
 */
final class NoteModel {
  private static final String MODEL = "insertionhours/tenderfile/note.txt";
  private static final Mustache TEMPLATE =
      new PlainFactory()
          .compile(
              new InputStreamReader(
                  NoteModel.class.getClassLoader().getResourceAsStream(MODEL),
                  StandardCharsets.UTF_8),
              MODEL);

  private NoteModel() {}

  /** Escapes nothing but what would begin a new line or cell. */
  private static final class PlainFactory extends DefaultMustacheFactory {
    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value.replaceAll("\\s*[\\r\\n\\t]\\s*", " "));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static List<Section> sections(NoteWords words) {
    StringWriter text = new StringWriter();
    TEMPLATE.execute(text, words);
    return read(text.toString());
  }

  private static List<Section> read(String text) {
    List<Section> sections = new ArrayList<>();
    for (String line : text.split("\n")) {
      String known = typeset(line.strip());
      if (known.startsWith("# ") || known.startsWith("## ")) {
        int level = known.startsWith("## ") ? 2 : 1;
        sections.add(new Section(level, known.substring(level + 1), new ArrayList<>()));
      } else if (!known.isEmpty()) {
        add(sections.get(sections.size() - 1).blocks(), known);
      }
    }
    return sections;
  }

  private static void add(List<Block> blocks, String line) {
    if (line.startsWith("- ")) {
      last(blocks, BlockKind.LIST).items().add(line.substring(2));
    } else if (line.startsWith("| ")) {
      last(blocks, BlockKind.TABLE).rows().add(List.of(line.substring(2).split("\t", -1)));
    } else if (line.startsWith("! ")) {
      blocks.add(new Block(BlockKind.CHECK, line.substring(2), List.of(), List.of()));
    } else {
      blocks.add(new Block(BlockKind.PARAGRAPH, line, List.of(), List.of()));
    }
  }

  /** The list or table that is being read, or a new one. */
  private static Block last(List<Block> blocks, BlockKind kind) {
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1).kind() != kind) {
      blocks.add(new Block(kind, null, new ArrayList<>(), new ArrayList<>()));
    }
    return blocks.get(blocks.size() - 1);
  }

  /** No line breaks before high punctuation, nor inside quotation marks. */
  private static String typeset(String line) {
    return line.replaceAll(" (?=[:;!?%»€])|(?<=«) ", "\u00a0");
  }
}
