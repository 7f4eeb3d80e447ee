package insertionhours.web;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.problems.DomainProblem;
import insertionhours.texts.Formats;
import insertionhours.texts.Language;
import insertionhours.texts.Messages;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What every page needs to know of the request that it answers; a parameter of page methods. */
public final class PageContext {
  /** The request property that holds the token which forms carry. */
  public static final String FORM_TOKEN = "insertionhours.formToken";

  private static final int UNPROCESSABLE = 422;

  private final ContainerRequestContext request;
  private final PageSettings settings;
  private final Messages messages;

  PageContext(ContainerRequestContext request, PageSettings settings) {
    this.request = request;
    this.settings = settings;
    this.messages = Messages.in(Language.of(request));
  }

  public Messages messages() {
    return messages;
  }

  public Formats formats() {
    return Formats.in(messages.locale());
  }

  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  public Optional<Actor> actor() {
    return request.getSecurityContext() != null
            && request.getSecurityContext().getUserPrincipal() instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }

  public String formToken() {
    Object token = request.getProperty(FORM_TOKEN);
    return token == null ? "" : token.toString();
  }

  boolean isDemo() {
    return settings.demo();
  }

  public String path() {
    return "/" + request.getUriInfo().getPath();
  }

  /** Path and query, as the address bar shows them. */
  public String address() {
    String query = request.getUriInfo().getRequestUri().getRawQuery();
    return query == null ? path() : path() + "?" + query;
  }

  public MultivaluedMap<String, String> query() {
    return request.getUriInfo().getQueryParameters();
  }

  /** This address with one parameter set anew, or left out when null; the others are kept. */
  public String addressWith(String name, Object value) {
    return address(name, value, Set.of(name, "notice"));
  }

  /** The same, from the first page of the list on: for another order or filter. */
  public String addressFromStart(String name, Object value) {
    return address(name, value, Set.of(name, "after", "notice"));
  }

  private String address(String name, Object value, Set<String> dropped) {
    List<String> pairs = new ArrayList<>();
    query()
        .forEach(
            (key, values) -> {
              if (!dropped.contains(key)) {
                values.forEach(kept -> pairs.add(encode(key) + "=" + encode(kept)));
              }
            });
    if (value != null) {
      pairs.add(encode(name) + "=" + encode(value.toString()));
    }
    return pairs.isEmpty() ? path() : path() + "?" + String.join("&", pairs);
  }

  /** Elsewhere, after something was done; the notice is shown there once. */
  public Response seeOther(String path, String noticeKey) {
    String joint = path.contains("?") ? "&" : "?";
    return Response.seeOther(URI.create(path + joint + "notice=" + noticeKey)).build();
  }

  public Response seeOther(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  /** What could not be read of the input, and what is wrong with the command made of it. */
  public FormErrors check(FormInput input, Object command) {
    FormErrors broken = FormErrors.of(settings.validator().validate(command), messages);
    return input.errors(messages).and(broken.map(error -> input.inPercent(error, messages)));
  }

  /**
   * A form that was posted: the command is checked, used, and the form shown again as it was typed
   * when something is wrong with it: 422, or 409 where it does not fit what is kept by now.
   *
   * @param command what was read from the input; used only if all of it could be read
   * @param use what to do, and where to go then
   * @param again the page with the form, for the errors given
   */
  public <T> Response submit(
      FormInput input, T command, Function<T, Response> use, Function<FormErrors, PageView> again) {
    FormErrors errors = check(input, command);
    return errors.isEmpty()
        ? attempt(again, () -> use.apply(command))
        : Response.status(UNPROCESSABLE).entity(again.apply(errors)).build();
  }

  /** A move without fields of its own: a refusal is shown on the page that it was asked from. */
  public Response attempt(Function<FormErrors, PageView> again, Supplier<Response> use) {
    try {
      return use.get();
    } catch (DomainProblem problem) {
      FormErrors errors = FormErrors.ofRefusal(problem, messages).orElseThrow(() -> problem);
      return Response.status(DomainProblemMapper.status(problem))
          .entity(again.apply(errors))
          .build();
    }
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
