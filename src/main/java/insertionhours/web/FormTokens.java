package insertionhours.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens that forms carry: nobody who cannot read the session's or visit's cookie and does not
 * know the key can make one, and a token of one session is worth nothing in another.
 */
public final class FormTokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "form\n";

  private final SecretKeySpec key;

  /**
   * @param signingKey at least 16 bytes that nobody else knows
   */
  public FormTokens(byte[] signingKey) {
    if (signingKey.length < 16) {
      throw new IllegalArgumentException("the signing key is too short");
    }
    this.key = new SecretKeySpec(signingKey, ALGORITHM);
  }

  /** The token for the holder of a session's or visit's secret. */
  public String token(String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] code = mac.doFinal((PURPOSE + secret).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Takes the same time wherever the two differ. */
  public boolean matches(String given, String secret) {
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), token(secret).getBytes(StandardCharsets.UTF_8));
  }
}
