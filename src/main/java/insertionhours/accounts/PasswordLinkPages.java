package insertionhours.accounts;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.problems.NotFound;
import insertionhours.web.FormView;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** A new password by one-time link. */
@Timed
@Path("/password/{code}")
@Produces("text/html; charset=UTF-8")
public final class PasswordLinkPages {
  private static final String TEXTS = "accounts.reset";

  private final PasswordLinkService links;

  PasswordLinkPages(PasswordLinkService links) {
    this.links = links;
  }

  /** The password chosen. */
  public record NewPassword(@NotBlank String newPassword) {}

  @GET
  public Response form(@PathParam("code") String code, @Context PageContext page) {
    try {
      FormModel model = FormModel.showing(page.messages(), TEXTS, Map.of());
      return Response.ok(view(page, code, links.open(code), model)).build();
    } catch (NotFound e) {
      return ClosedLinkView.answer(page);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reset(
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    FormInput input = new FormInput(form);
    try {
      String email = links.open(code);
      return page.submit(
          input,
          new NewPassword(FormPassword.in(input, "newPassword")),
          chosen -> {
            links.reset(code, chosen.newPassword());
            return page.seeOther("/sign-in", "accounts.notice.passwordReset");
          },
          errors ->
              view(page, code, email, FormModel.again(page.messages(), TEXTS, input, errors)));
    } catch (NotFound e) {
      return ClosedLinkView.answer(page);
    }
  }

  private static PageView view(PageContext page, String code, String email, FormModel model) {
    return new FormView(
        page,
        page.text(TEXTS + ".title"),
        page.text(TEXTS + ".lead", email),
        List.of(),
        model.field("password", "newPassword", true),
        "/password/" + code,
        page.text("web.form.save"),
        null);
  }
}
