package insertionhours.profiles;

/** An organisation by its id and name. */
public record NamedOrganisation(long id, String name) {}
