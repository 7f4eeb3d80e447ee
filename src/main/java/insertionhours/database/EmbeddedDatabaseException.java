package insertionhours.database;

/** The embedded database cannot be used; the message says why and what the operator can do. */
public final class EmbeddedDatabaseException extends RuntimeException {

  EmbeddedDatabaseException(String message) {
    super(message);
  }

  EmbeddedDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
