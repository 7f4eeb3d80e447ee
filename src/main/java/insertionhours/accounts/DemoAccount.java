package insertionhours.accounts;

/**
 * An account that the sign-in page of a demonstration offers.
 *
 * @param label who it is, in a few words
 */
public record DemoAccount(String email, String label) {}
