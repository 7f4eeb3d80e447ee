package insertionhours.evidence;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.texts.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;

/**
 * What the form for a file brings.
 *
 * @param kind null when none was chosen
 * @param name as the browser says it
 * @param content null when no file was chosen
 */
record UploadForm(EvidenceKind kind, String name, byte[] content) {
  static final UploadForm EMPTY = new UploadForm(null, null, null);
  static final String FILE = "file";
  static final String KIND = "kind";

  static UploadForm read(FormDataMultiPart form) {
    FormDataBodyPart kind = form.getField(KIND);
    FormDataBodyPart file = form.getField(FILE);
    String name = file == null ? null : name(file);
    byte[] content = file == null ? null : file.getValueAs(byte[].class);
    boolean chosen = content != null && (content.length > 0 || (name != null && !name.isEmpty()));
    return new UploadForm(
        kind == null ? null : kind(kind.getValue()), name, chosen ? content : null);
  }

  FormErrors missing(Messages messages) {
    List<FormError> missing = new ArrayList<>();
    if (kind == null) {
      missing.add(new FormError(KIND, messages.text("evidence.missing.kind")));
    }
    if (content == null) {
      missing.add(new FormError(FILE, messages.text("evidence.missing.file")));
    }
    return new FormErrors(missing);
  }

  /** What is said against a file is said at its field. */
  static FormErrors atFile(FormErrors errors) {
    return errors.map(
        error -> error.field().isEmpty() ? new FormError(FILE, error.message()) : error);
  }

  private static EvidenceKind kind(String code) {
    return Arrays.stream(EvidenceKind.values())
        .filter(kind -> kind.name().equals(code))
        .findFirst()
        .orElse(null);
  }

  /** Browsers write the name in UTF-8; headers are read as ISO 8859-1. */
  private static String name(FormDataBodyPart file) {
    String read = file.getContentDisposition().getFileName();
    return read == null
        ? null
        : new String(read.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
