package insertionhours.accounts;

/** Address and password do not belong together; which of the two is wrong is never told. */
public final class BadCredentials extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadCredentials() {
    super("BAD_CREDENTIALS", null, false, false);
  }
}
