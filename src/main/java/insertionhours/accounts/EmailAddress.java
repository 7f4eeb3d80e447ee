package insertionhours.accounts;

import java.util.Locale;

/** One way of writing an address, so that an account is found however it was typed. */
final class EmailAddress {
  private EmailAddress() {}

  static String normalised(String typed) {
    return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
  }
}
