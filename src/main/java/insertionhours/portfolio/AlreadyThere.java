package insertionhours.portfolio;

import insertionhours.problems.Conflict;
import insertionhours.web.PageView;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;

/** A form that would state a thing a second time is shown again with a way to the first. */
final class AlreadyThere {
  private AlreadyThere() {}

  static Response orElse(Supplier<Response> use, Function<Conflict.Existing, PageView> again) {
    try {
      return use.get();
    } catch (Conflict conflict) {
      Conflict.Existing existing = conflict.existing().orElseThrow(() -> conflict);
      return Response.status(Response.Status.CONFLICT).entity(again.apply(existing)).build();
    }
  }

  static String href(Conflict.Existing existing) {
    return "/" + existing.path() + "/" + existing.id();
  }
}
