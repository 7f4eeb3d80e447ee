package insertionhours.communes;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** Suggestions while a commune is being typed. */
@Path("/communes")
@Produces("text/html; charset=UTF-8")
@Timed
public final class CommunePages {
  private static final int SHORTEST = 2;

  /**
   * @param q the text typed so far
   * @param typed the same, under the name of the field that asks
   */
  @GET
  @PermitAll
  public CommuneOptionsView options(
      @Auth Actor actor,
      @Context PageContext page,
      @QueryParam("q") String q,
      @QueryParam(CommuneField.NAME) String typed) {
    String text = q != null ? q : typed == null ? "" : typed;
    return new CommuneOptionsView(
        page, text.strip().length() < SHORTEST ? List.of() : Communes.ofFrance().search(text));
  }

  /** The options of a datalist. */
  public static final class CommuneOptionsView extends PageView {
    private final List<Commune> communes;

    CommuneOptionsView(PageContext page, List<Commune> communes) {
      super("commune-options.mustache", page, "");
      this.communes = communes;
    }

    public List<Commune> communes() {
      return communes;
    }
  }
}
