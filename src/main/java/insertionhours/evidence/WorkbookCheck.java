package insertionhours.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Whether a ZIP is a workbook that may be kept: without programs in it, of a bounded size once it
 * is unpacked, and without a social-security number in its cells.
 */
final class WorkbookCheck {
  private static final int MOST_ENTRIES = 2_000;

  /** In bytes, of all that is packed. */
  private static final long LARGEST = 150L << 20;

  /** In bytes, of one list of texts or one sheet that is searched. */
  private static final int LARGEST_SEARCHED = 32 << 20;

  private static final String TYPES = "[content_types].xml";
  private static final String WORKBOOK = "xl/workbook.xml";

  private final Deadline deadline;
  private long unpacked;

  WorkbookCheck(Deadline deadline) {
    this.deadline = deadline;
  }

  void check(byte[] content) {
    Set<String> names = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (!names.add(name) || names.size() > MOST_ENTRIES) {
          throw Refused.tooComplex();
        }
        checkPart(name, read(zip, isSearched(name) || name.equals(TYPES)));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refused.unreadable();
    }
    if (!names.contains(TYPES) || !names.contains(WORKBOOK)) {
      throw Refused.type();
    }
  }

  private static boolean isSearched(String name) {
    return name.equals("xl/sharedstrings.xml")
        || name.startsWith("xl/worksheets/") && name.endsWith(".xml")
        || name.startsWith("xl/comments");
  }

  private static void checkPart(String name, String text) {
    if (name.endsWith("vbaproject.bin")
        || name.startsWith("xl/macrosheets/")
        || (name.equals(TYPES) && text.toLowerCase(Locale.ROOT).contains("macroenabled"))) {
      throw Refused.because("FILE_WITH_MACROS");
    }
    // Each value stands between two tags.
    if (isSearched(name) && SocialSecurityNumbers.areIn(text.replaceAll("<[^>]*>", "\n"))) {
      throw Refused.socialSecurityNumber();
    }
  }

  /** The text of a part that is looked at; others are unpacked for their size alone. */
  private String read(ZipInputStream zip, boolean kept) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
      deadline.check();
      unpacked += count;
      if (unpacked > LARGEST || (kept && text.size() + count > LARGEST_SEARCHED)) {
        throw Refused.tooComplex();
      }
      if (kept) {
        text.write(buffer, 0, count);
      }
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
