package insertionhours.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import insertionhours.problems.TooManyAttempts;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with the least cost that OWASP recommends: 19 MiB, 2 passes, 1 lane. Two computations at
 * most run at once, so that a rush of sign-ins takes neither the memory nor the processors.
 */
final class PasswordHashing {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_ONCE = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final String nobodys = compute(Secret.random());

  String hash(String password) {
    return inTurn(() -> compute(password));
  }

  /**
   * To be called in turn.
   *
   * @param hash null where there is no account: takes as long, and is false
   */
  boolean matches(String password, String hash) {
    String against = hash == null ? nobodys : hash;
    boolean right =
        Password.check(normalised(password), against)
            .with(Argon2Function.getInstanceFromHash(against));
    return right && hash != null;
  }

  /** Waits until fewer than two others compute. */
  <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new TooManyAttempts(LONGEST_WAIT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to compute a hash", e);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private String compute(String password) {
    return Password.hash(normalised(password)).addRandomSalt(SALT_BYTES).with(argon2).getResult();
  }

  /** The same accents, whichever keyboard composed them. */
  private static String normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
