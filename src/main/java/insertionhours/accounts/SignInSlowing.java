package insertionhours.accounts;

import insertionhours.accounts.SignInFailureDao.Failure;
import insertionhours.database.Transactions;
import insertionhours.problems.TooManyAttempts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down whoever guesses passwords: 5 wrong ones for an account from one address, 50 from one
 * address, in 15 minutes. Counted in the database, so that several instances count together.
 */
final class SignInSlowing {
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int PER_ACCOUNT_AND_ADDRESS = 5;
  static final int PER_ADDRESS = 50;

  private final Transactions transactions;
  private final SignInFailureDao failures;
  private final Clock clock;

  SignInSlowing(Transactions transactions, SignInFailureDao failures, Clock clock) {
    this.transactions = transactions;
    this.failures = failures;
    this.clock = clock;
  }

  /**
   * @throws TooManyAttempts with the time after which one more attempt is free
   */
  void refuseTooMany(String email, String address) {
    Instant now = clock.instant();
    List<Failure> recent =
        transactions.call(() -> failures.since(ClientNetwork.counted(address), now.minus(WINDOW)));
    freeAgainAt(recent, Secret.hash(email))
        .filter(now::isBefore)
        .ifPresent(
            instant -> {
              throw new TooManyAttempts(Duration.between(now, instant));
            });
  }

  /** In a transaction of its own: the count stays although the sign-in fails. */
  void count(String email, String address) {
    Instant now = clock.instant();
    transactions.run(
        () -> {
          failures.insert(Secret.hash(email), ClientNetwork.counted(address), now);
          failures.sweep(now.minus(WINDOW));
        });
  }

  /** After a right password; what was tried for other accounts stays counted. */
  void forget(String email, String address) {
    transactions.run(() -> failures.forget(Secret.hash(email), ClientNetwork.counted(address)));
  }

  /**
   * @param recent latest first
   */
  static Optional<Instant> freeAgainAt(List<Failure> recent, String emailHash) {
    List<Failure> ofAccount =
        recent.stream().filter(failure -> failure.emailHash().equals(emailHash)).toList();
    return Stream.concat(reached(ofAccount, PER_ACCOUNT_AND_ADDRESS), reached(recent, PER_ADDRESS))
        .max(Instant::compareTo);
  }

  private static Stream<Instant> reached(List<Failure> failures, int limit) {
    return failures.stream()
        .skip(limit - 1L)
        .limit(1)
        .map(failure -> failure.failedAt().plus(WINDOW));
  }
}
