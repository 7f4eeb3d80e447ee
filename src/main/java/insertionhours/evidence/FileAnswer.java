package insertionhours.evidence;

import insertionhours.identity.Actor;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The content of a file: to be kept by whoever asked, never shown or run by a browser. */
final class FileAnswer {
  private FileAnswer() {}

  static Response of(EvidenceService service, Actor actor, long id) {
    EvidenceFile file = service.read(actor, id);
    StreamingOutput content = output -> service.write(file, output);
    return Response.ok(content, file.mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(file.name()))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
