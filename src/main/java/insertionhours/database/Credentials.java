package insertionhours.database;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The service's own account on the embedded server; generated once and kept beside the data. */
record Credentials(String user, String password) {

  static final String USER = "insertion_hours";
  private static final int PASSWORD_BYTES = 24;

  static Credentials keptIn(DataFolder folder) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(folder.credentials())) {
      try (var reader = Files.newBufferedReader(folder.credentials())) {
        kept.load(reader);
      }
    }
    String password = kept.getProperty("password", "");
    return password.matches("[0-9a-f]{16,}") ? new Credentials(USER, password) : generate(folder);
  }

  private static Credentials generate(DataFolder folder) throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Credentials fresh = new Credentials(USER, HexFormat.of().formatHex(random));
    DurableFiles.writeSecret(
        folder.credentials(), "user=%s%npassword=%s%n".formatted(fresh.user(), fresh.password()));
    return fresh;
  }

  @Override
  public String toString() {
    return user;
  }
}
