package insertionhours.web;

import insertionhours.problems.Conflict;
import insertionhours.texts.Sentence;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A request refused, not yet worded: the entity of every refusing response until {@link
 * RefusalFilter} makes a {@link ProblemBody} or a page of it.
 *
 * @param code for programs
 * @param detail for people
 * @param fields what has to change, empty when it is none in particular
 * @param existing what is there already, null otherwise
 */
public record Refusal(
    int status, String code, Sentence detail, List<Field> fields, Conflict.Existing existing) {

  /** A field of the request by its name there ({@code lines[0].hoursWorked}), and what it lacks. */
  public record Field(String name, Sentence message) {}

  /** With the message {@code problem.<code>}. */
  public static Refusal of(int status, String code, Object... arguments) {
    return new Refusal(status, code, Sentence.of("problem." + code, arguments), List.of(), null);
  }

  /** What there is to say about a status alone. */
  public static Refusal ofStatus(int status) {
    return of(
        status,
        switch (status) {
          case 400 -> "BAD_REQUEST";
          case 401 -> "UNAUTHENTICATED";
          case 403 -> "FORBIDDEN";
          case 404 -> "NOT_FOUND";
          case 405 -> "METHOD_NOT_ALLOWED";
          case 406 -> "NOT_ACCEPTABLE";
          case 411 -> "LENGTH_REQUIRED";
          case 413 -> "BODY_TOO_LARGE";
          case 414 -> "ADDRESS_TOO_LONG";
          case 415 -> "UNSUPPORTED_MEDIA_TYPE";
          case 431 -> "HEADERS_TOO_LARGE";
          case 503 -> "UNAVAILABLE";
          case 501, 505 -> "REFUSED";
          default -> status < 500 ? "REFUSED" : "UNEXPECTED";
        });
  }

  /** With one field to blame; with the name "" it is the whole, and the message is the detail. */
  static Refusal ofField(int status, String code, String name, Sentence message) {
    return of(status, code).with(List.of(new Field(name, message)));
  }

  Refusal with(List<Field> wrong) {
    List<Field> named = wrong.stream().filter(field -> !field.name().isEmpty()).toList();
    Sentence whole =
        wrong.stream()
            .filter(field -> field.name().isEmpty())
            .findFirst()
            .map(Field::message)
            .orElse(detail);
    return new Refusal(status, code, whole, named, existing);
  }

  Refusal saying(Sentence sentence) {
    return new Refusal(status, code, sentence, fields, existing);
  }

  /** Something that nobody foresaw: its incident number leads to the log. */
  boolean isIncident() {
    return code.equals("UNEXPECTED") || code.equals("OUTCOME_UNKNOWN");
  }

  public Response.ResponseBuilder response() {
    return Response.status(status).entity(this);
  }

  /** To be thrown by pages and resources that refuse something themselves. */
  public WebApplicationException exception() {
    return new WebApplicationException(response().build());
  }
}
