package insertionhours.identity;

/** What a person is allowed to do for an organisation. */
public enum Role {
  /** Runs the installation: accounts, facilitator organisations, reference tables, directory. */
  ADMINISTRATOR,
  /** Sizes, follows and decides, for a facilitator organisation. */
  FACILITATOR,
  /** Reads the reports of a contracting authority. */
  AUTHORITY,
  /** Declares hours for an enterprise. */
  DECLARANT;

  /** The names that {@code @RolesAllowed} takes. */
  public static final class Names {
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String FACILITATOR = "FACILITATOR";
    public static final String AUTHORITY = "AUTHORITY";
    public static final String DECLARANT = "DECLARANT";

    private Names() {}
  }
}
