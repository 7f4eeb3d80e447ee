package insertionhours.requests;

import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.database.Transactions;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class RequestsFeature {
  private final IdempotentPosts posts;

  public RequestsFeature(Jdbi jdbi, Transactions transactions, ObjectMapper json, Clock clock) {
    this.posts =
        new IdempotentPosts(transactions, jdbi.onDemand(AnsweredRequestDao.class), json, clock);
  }

  public IdempotentPosts posts() {
    return posts;
  }
}
