package insertionhours.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A JSON body is there, is not {@code null}, and is in UTF-8. */
final class JsonBodyInterceptor implements ReaderInterceptor {
  private static final String CODE = "UNREADABLE";

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(body.getMediaType())) {
      return body.proceed();
    }
    String charset = body.getMediaType().getParameters().getOrDefault("charset", "utf-8");
    if (!charset.equalsIgnoreCase("utf-8")) {
      throw refused("problem.WRONG_CHARSET");
    }
    Object read = body.proceed();
    if (read == null) {
      throw refused("problem.BODY_MISSING");
    }
    return read;
  }

  private static RuntimeException refused(String sentence) {
    return Refusal.of(400, CODE).saying(Sentence.of(sentence)).exception();
  }
}
