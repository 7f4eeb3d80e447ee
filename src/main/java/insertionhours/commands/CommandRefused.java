package insertionhours.commands;

/** What an operator has to change before a command can do its work. */
public final class CommandRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandRefused(String message) {
    super(message);
  }

  public CommandRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
