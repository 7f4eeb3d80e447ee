package insertionhours.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types that are taken. What a file is, its first bytes say, never its name. */
enum FileType {
  PDF("application/pdf", List.of("pdf"), "%PDF-"),
  JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
  PNG("image/png", List.of("png"), "\u0089PNG\r\n\u001a\n"),
  /** Any ZIP at first; {@link WorkbookCheck} looks whether it is a workbook. */
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      List.of("xlsx"),
      "PK\u0003\u0004");

  private final String mediaType;
  private final List<String> endings;
  private final byte[] beginning;

  FileType(String mediaType, List<String> endings, String beginning) {
    this.mediaType = mediaType;
    this.endings = endings;
    this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Optional<FileType> of(byte[] content) {
    return Arrays.stream(values()).filter(type -> begins(content, 0, type.beginning)).findFirst();
  }

  static boolean begins(byte[] content, int at, byte[] with) {
    return content.length >= at + with.length
        && Arrays.equals(content, at, at + with.length, with, 0, with.length);
  }

  String mediaType() {
    return mediaType;
  }

  /** The usual one, without the dot. */
  String ending() {
    return endings.get(0);
  }

  /** Whether a name ends as names of this type do. */
  boolean isNamedBy(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(ending -> small.endsWith("." + ending));
  }
}
