package insertionhours.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import insertionhours.json.BadValue;
import insertionhours.problems.DomainProblem;
import insertionhours.texts.Sentence;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A JSON body is there, is not {@code null}, is in UTF-8, and can be read as what is expected. */
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
    Object read = read(body);
    if (read == null) {
      throw refused("problem.BODY_MISSING");
    }
    return read;
  }

  private static Object read(ReaderInterceptorContext body) throws IOException {
    try {
      return body.proceed();
    } catch (InvalidDefinitionException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw Causes.find(e, WebApplicationException.class)
          .<RuntimeException>map(refused -> refused)
          .or(() -> Causes.find(e, DomainProblem.class))
          .orElseGet(() -> UnreadableJson.refusal(e).exception());
    } catch (BadValue e) {
      throw Refusal.ofField(400, CODE, "", e.sentence()).exception();
    }
  }

  private static RuntimeException refused(String sentence) {
    return Refusal.of(400, CODE).saying(Sentence.of(sentence)).exception();
  }
}
