package insertionhours.beneficiaries;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells that two records are of the same person without keeping who it is: a keyed hash of the
 * normalised name and the birth date, different for each facilitator organisation.
 */
public final class Fingerprints {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public Fingerprints(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** 64 hexadecimal digits. */
  String of(long facilitatorOrganisationId, String lastName, String firstName, LocalDate birth) {
    String text =
        String.join(
            "\n",
            Long.toString(facilitatorOrganisationId),
            normalised(lastName),
            normalised(firstName),
            birth.toString());
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without accents, case, spaces, hyphens and apostrophes, which are typed in many ways. */
  static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toUpperCase(Locale.ROOT)
        .replace("Œ", "OE")
        .replace("Æ", "AE")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
