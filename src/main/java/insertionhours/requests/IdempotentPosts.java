package insertionhours.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.database.SqlProblem;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.RuleViolation;
import insertionhours.requests.AnsweredRequestDao.Answer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Answers a repeated request with the first answer. The key is one account's for one route and 24
 * hours; only successful answers are kept, in the transaction of the change itself, so that a
 * client which lost the answer may ask again without doing anything twice.
 */
public final class IdempotentPosts {
  private static final String ROOT = "/api/v1/";
  private static final Duration KEPT = Duration.ofHours(24);

  private final Transactions transactions;
  private final AnsweredRequestDao dao;
  private final ObjectMapper json;
  private final Clock clock;

  IdempotentPosts(
      Transactions transactions, AnsweredRequestDao dao, ObjectMapper json, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Makes something new: 201, where it is, and the whole of it.
   *
   * @param path that was posted to, below the root of the API: lots/42/awards
   * @param key what the client sent, null for none: then the request is answered as it comes
   * @param body what was read from the request, to tell another request under the same key
   * @param work what is to be done once
   * @param place where the new thing is, below the root of the API: awards/7
   */
  public <T> Response create(
      Actor actor,
      String path,
      String key,
      Object body,
      Supplier<T> work,
      Function<T, String> place) {
    return once(actor, path, key, body, () -> created(work, place), null);
  }

  /**
   * The same for what names a person: of the answer only the place is kept, and a repeated request
   * is answered with what is there by then. So no copy of it outlives an erasure.
   *
   * @param again gives what was made, by its id, as the actor may see it
   */
  public <T> Response createPersonal(
      Actor actor,
      String path,
      String key,
      Object body,
      Supplier<T> work,
      Function<T, String> place,
      LongFunction<T> again) {
    return once(
        actor,
        path,
        key,
        body,
        () -> created(work, place),
        location -> again.apply(idIn(location)));
  }

  private static <T> Response created(Supplier<T> work, Function<T, String> place) {
    T created = work.get();
    URI address = URI.create(ROOT + place.apply(created));
    return Response.created(address).entity(created).build();
  }

  /**
   * Does something to what is there: 200 and the whole of it. The rest is as in {@link #create}.
   */
  public Response move(Actor actor, String path, String key, Object body, Supplier<?> work) {
    return once(actor, path, key, body, () -> Response.ok(work.get()).build(), null);
  }

  /**
   * Does something to what names a person: nothing of the answer is kept, as in {@link
   * #createPersonal}.
   *
   * @param answer the whole of it, as it is by then
   */
  public Response movePersonal(
      Actor actor, String path, String key, Object body, Runnable work, Supplier<?> answer) {
    return once(
        actor,
        path,
        key,
        body,
        () -> {
          work.run();
          return Response.ok(answer.get()).build();
        },
        location -> answer.get());
  }

  /**
   * @param again gives the answer to a repeated request; null where the first one is kept
   */
  private Response once(
      Actor actor,
      String path,
      String key,
      Object body,
      Supplier<Response> work,
      Function<String, ?> again) {
    if (key == null || key.isBlank()) {
      return transactions.call(work);
    }
    String keyHash = hash("POST " + path + "\n" + key);
    String bodyHash = hash(written(body));
    return transactions.call(() -> answer(actor.accountId(), keyHash, bodyHash, work, again));
  }

  private Response answer(
      long accountId,
      String keyHash,
      String bodyHash,
      Supplier<Response> work,
      Function<String, ?> again) {
    Instant now = clock.instant();
    Optional<Answer> first = find(accountId, keyHash);
    if (first.isPresent()) {
      if (first.get().answeredAt().isAfter(now.minus(KEPT))) {
        return replay(first.get(), bodyHash, again);
      }
      // Only the one that was found and is held: another may have been kept since.
      dao.forget(accountId, keyHash);
    }
    begin(accountId, keyHash, bodyHash, now);
    Response response = work.get();
    String location = response.getLocation() == null ? null : response.getLocation().toString();
    String kept = again == null ? written(response.getEntity()) : null;
    Answer answer = new Answer(bodyHash, response.getStatus(), location, kept, now);
    dao.finish(accountId, keyHash, answer);
    dao.sweep(now.minus(KEPT));
    return response;
  }

  private Optional<Answer> find(long accountId, String keyHash) {
    try {
      return dao.find(accountId, keyHash);
    } catch (RuntimeException e) {
      throw SqlProblem.isLocked(e) ? new Conflict("REQUEST_RUNNING") : e;
    }
  }

  private void begin(long accountId, String keyHash, String bodyHash, Instant now) {
    try {
      dao.begin(accountId, keyHash, bodyHash, now);
    } catch (RuntimeException e) {
      throw SqlProblem.isDuplicateKey(e) ? new Conflict("REQUEST_RUNNING") : e;
    }
  }

  private Response replay(Answer first, String bodyHash, Function<String, ?> again) {
    if (!first.bodyHash().equals(bodyHash)) {
      throw new RuleViolation("", "IDEMPOTENCY_KEY_REUSED");
    }
    Response.ResponseBuilder response = Response.status(first.status());
    if (first.location() != null) {
      response.location(URI.create(first.location()));
    }
    if (again != null) {
      return response.entity(again.apply(first.location())).build();
    }
    return first.answer() == null
        ? response.build()
        : response.entity(first.answer()).type(MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static long idIn(String location) {
    return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
  }

  private String written(Object entity) {
    try {
      return entity == null ? null : json.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + entity.getClass(), e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
