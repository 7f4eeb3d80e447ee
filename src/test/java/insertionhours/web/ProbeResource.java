package insertionhours.web;

import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import insertionhours.json.Versioned;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.OutcomeUnknown;
import insertionhours.problems.RuleViolation;
import insertionhours.problems.TooManyAttempts;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Asked by {@link HttpRefusalsTest}. */
@Path("/api/v1/probes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProbeResource {
  /** A constant of two. */
  public enum Colour {
    RED,
    DARK_BLUE
  }

  /** A line of the body. */
  public record Line(@NotNull @Positive @Cents BigDecimal hoursWorked) {}

  /** One field of every kind. */
  @ReadOnlyFields({"id", "nested"})
  public record Body(
      @NotBlank @Size(max = 10) String name,
      Colour colour,
      Integer number,
      Long large,
      Boolean flag,
      @Cents BigDecimal hours,
      BigDecimal rate,
      LocalDate day,
      YearMonth month,
      Instant at,
      @Size(max = 3) List<@NotNull String> tags,
      @Valid List<@NotNull Line> lines) {}

  /** The filters of a list. */
  public static final class Filters {
    @QueryParam("limit")
    @Min(1)
    @Max(200)
    private Integer limit;
  }

  @GET
  @PermitAll
  public Map<String, Object> list(
      @Auth Actor actor,
      @BeanParam @Valid Filters filters,
      @QueryParam("q") String q,
      @QueryParam("month") YearMonth month,
      @QueryParam("colour") List<Colour> colours,
      @QueryParam("least") @Min(2) Integer least) {
    return Map.of("limit", filters.limit == null ? 50 : filters.limit);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  public Map<String, Long> one(@Auth Actor actor, @PathParam("id") long id) {
    return Map.of("id", id);
  }

  @POST
  @RolesAllowed(Role.Names.FACILITATOR)
  public Body post(@Auth Actor actor, @Valid @NotNull Body body) {
    return body;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.Names.FACILITATOR)
  public Versioned<Body> put(
      @Auth Actor actor, @PathParam("id") long id, @Valid @NotNull Versioned<Body> body) {
    return body;
  }

  @POST
  @Path("/unguarded")
  @PermitAll
  public Body unguarded(@Auth Actor actor, Body body) {
    return body;
  }

  @GET
  @Path("/fail/{how}")
  public Object fail(@PathParam("how") String how) throws Exception {
    return switch (how) {
      case "not-found" -> throw new NotFound();
      case "not-allowed" -> throw new NotAllowed();
      case "stale" -> throw Conflict.staleVersion();
      case "exists" -> throw Conflict.alreadyExists("lots", 42);
      case "rule" -> throw new RuleViolation("month", "STALE_VERSION");
      case "rule-of-all" -> throw new RuleViolation("", "NO_SUCH_TEXT");
      case "slow-down" -> throw new TooManyAttempts(Duration.ofSeconds(90));
      case "unknown-outcome" -> throw new OutcomeUnknown(new IllegalStateException("lost"));
      case "no-database" ->
          throw new IllegalStateException(new SQLNonTransientConnectionException("refused"));
      case "unwritable" -> new Unwritable();
      case "bad-password" -> throw Refusal.of(401, "BAD_CREDENTIALS").exception();
      default -> throw new IllegalStateException("secret of insertionhours.web.ProbeResource");
    };
  }

  /** Fails when it is written. */
  public static final class Unwritable {
    public String getValue() {
      throw new IllegalStateException("cannot be written");
    }
  }
}
