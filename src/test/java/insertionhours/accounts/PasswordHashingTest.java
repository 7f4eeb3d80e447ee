package insertionhours.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {
  private final PasswordHashing hashing = new PasswordHashing();

  @Test
  void hashesWithArgon2idAtTheCostAdvised() {
    String hash = hashing.hash("une phrase de passe");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hashing.hash("une phrase de passe")).isNotEqualTo(hash);
    assertThat(hashing.inTurn(() -> hashing.matches("une phrase de passe", hash))).isTrue();
    assertThat(hashing.inTurn(() -> hashing.matches("une phrase de passé", hash))).isFalse();
  }

  @Test
  void takesAnAccentHoweverItWasComposed() {
    String hash = hashing.hash("mot de passe oubli\u00e9");
    assertThat(hashing.inTurn(() -> hashing.matches("mot de passe oublie\u0301", hash))).isTrue();
  }

  @Test
  void refusesWhereThereIsNoAccount() {
    assertThat(hashing.inTurn(() -> hashing.matches("une phrase de passe", null))).isFalse();
  }
}
