package insertionhours.contracts;

/** A facilitator who may follow an operation. */
public record Referent(long id, String name) {}
