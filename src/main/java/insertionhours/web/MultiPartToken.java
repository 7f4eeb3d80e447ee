package insertionhours.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The token of a form that brings a file, found without reading the file: the form has it first.
 */
final class MultiPartToken {
  private static final int BEFORE_THE_FILE = 16 * 1024;
  private static final Pattern PART =
      Pattern.compile(
          "(?i)content-disposition: *form-data; *name=\"?"
              + CsrfFilter.FIELD
              + "\"?(?:\r\n[^\r\n]+)*\r\n\r\n([^\r\n]*)\r\n--");

  private MultiPartToken() {}

  /** Null where there is none. */
  static String given(ContainerRequestContext request) {
    InputStream body = request.getEntityStream();
    try {
      byte[] head = body.readNBytes(BEFORE_THE_FILE);
      request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(head), body));
      Matcher part = PART.matcher(new String(head, StandardCharsets.ISO_8859_1));
      return part.find() ? part.group(1) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
