package insertionhours.evidence;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the packed parts of a PDF hold. Asked of the bytes as they are, before any program reads
 * them as a PDF: a part of some thousand bytes can unpack to more than a machine has memory.
 */
final class InflatedSize {
  /** In bytes, of one part; a coloured A4 page scanned at 400 dpi has 46 million. */
  private static final long LARGEST = 64L << 20;

  private static final byte[] START = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int ZLIB = 8;

  private InflatedSize() {}

  /** Refuses a file with a part that is larger than is ever needed. */
  static void check(byte[] pdf, Deadline deadline) {
    byte[] buffer = new byte[64 * 1024];
    for (int at = 0; at < pdf.length - START.length; at++) {
      if (pdf[at] == START[0] && FileType.begins(pdf, at, START)) {
        check(pdf, begin(pdf, at + START.length), buffer, deadline);
      }
    }
  }

  private static int begin(byte[] pdf, int at) {
    int begin = at;
    while (begin < pdf.length && (pdf[begin] == '\r' || pdf[begin] == '\n' || pdf[begin] == ' ')) {
      begin++;
    }
    return begin;
  }

  /** From here to the end of what is packed here; nothing else is packed in this way. */
  static void check(byte[] content, int from, byte[] buffer, Deadline deadline) {
    deadline.check();
    if (from >= content.length || (content[from] & 0x0f) != ZLIB) {
      return;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(content, from, content.length - from);
      while (!inflater.finished() && inflater.inflate(buffer) > 0) {
        deadline.check();
        if (inflater.getBytesWritten() > LARGEST) {
          throw Refused.tooComplex();
        }
      }
    } catch (DataFormatException e) {
      // Ends here, or was not packed: what a reader gets out of it is no more than this.
    } finally {
      inflater.end();
    }
  }
}
