package insertionhours.web;

import insertionhours.texts.Language;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;

/** The switch between French and English, kept for a year. */
@Path("/language")
public final class LanguagePages {
  private static final int A_YEAR = 365 * 24 * 3600;

  @GET
  public Response choose(
      @QueryParam("to") @DefaultValue("fr") String to,
      @QueryParam("next") @DefaultValue("/") String next) {
    NewCookie chosen =
        new NewCookie.Builder(Language.COOKIE)
            .value(Language.supported(to).getLanguage())
            .path("/")
            .maxAge(A_YEAR)
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(localAddress(next)).cookie(chosen).build();
  }

  /** Only addresses of this site: a link must not lead readers elsewhere. */
  public static URI localAddress(String next) {
    boolean local = next.startsWith("/") && !next.startsWith("//") && !next.contains("\\");
    try {
      return new URI(local ? next : "/");
    } catch (URISyntaxException e) {
      return URI.create("/");
    }
  }
}
