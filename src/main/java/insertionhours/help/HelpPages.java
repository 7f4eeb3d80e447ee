package insertionhours.help;

import com.codahale.metrics.annotation.Timed;
import insertionhours.problems.NotFound;
import insertionhours.web.PageContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** Who does what, the first steps of each, and the words; for everybody, signed in or not. */
@Path("/help")
@Produces("text/html; charset=UTF-8")
@Timed
public final class HelpPages {
  @GET
  public HelpView overview(@Context PageContext page) {
    return new HelpView(page);
  }

  @GET
  @Path("{topic}")
  public HelpTopicView topic(@Context PageContext page, @PathParam("topic") String topic) {
    return new HelpTopicView(page, HelpTopic.of(topic).orElseThrow(NotFound::new));
  }
}
