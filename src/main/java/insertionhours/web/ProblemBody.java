package insertionhours.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import insertionhours.texts.Messages;
import insertionhours.texts.Sentence;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one body of every error of the API, {@code application/problem+json} after RFC 9457.
 *
 * @param type always {@code about:blank}: programs tell problems apart by status and code
 * @param title of the status, in the language asked for
 * @param status of HTTP
 * @param detail what is wrong and what to do, in the language asked for
 * @param code for programs, it never changes
 * @param errors the fields to be corrected, absent when there is none
 * @param incident the id of the request in the log, where something unexpected happened
 * @param existing the thing that is there already, for {@code ALREADY_EXISTS}
 */
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @JsonInclude(Include.NON_EMPTY) List<FieldError> errors,
    @JsonInclude(Include.NON_NULL) String incident,
    @JsonInclude(Include.NON_NULL) Existing existing) {
  static final String MEDIA_TYPE = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(ProblemBody.class);

  /** A field by its name in the request, and what to change about it. */
  public record FieldError(String field, String message) {}

  /** Where the existing thing is. */
  public record Existing(long id, String href) {}

  static ProblemBody of(Refusal refusal, Messages messages, String requestId) {
    Sentence title = Sentence.of("problem.status." + refusal.status());
    return new ProblemBody(
        "about:blank",
        worded(title, "problem.status.other", messages),
        refusal.status(),
        worded(refusal.detail(), "problem.REFUSED", messages),
        refusal.code(),
        refusal.fields().stream().map(field -> worded(field, messages)).toList(),
        refusal.isIncident() ? requestId : null,
        existing(refusal));
  }

  private static FieldError worded(Refusal.Field field, Messages messages) {
    return new FieldError(field.name(), worded(field.message(), "web.constraint.other", messages));
  }

  /** A refusal stays one when its text, or the label of an argument, is not in the bundles. */
  private static String worded(Sentence sentence, String otherwise, Messages messages) {
    if (!messages.has(sentence.key())) {
      return messages.text(otherwise);
    }
    try {
      return sentence.in(messages);
    } catch (IllegalArgumentException e) {
      LOG.error("No words for {}", sentence.key(), e);
      return messages.text(otherwise);
    }
  }

  private static Existing existing(Refusal refusal) {
    return refusal.existing() == null
        ? null
        : new Existing(
            refusal.existing().id(),
            "/api/v1/" + refusal.existing().path() + "/" + refusal.existing().id());
  }
}
