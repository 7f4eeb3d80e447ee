package insertionhours.database;

/**
 * How the schema compares with the program: change sets still to run, and change sets that were run
 * by a newer program and are unknown to this one.
 */
public record SchemaState(int pending, int unexpected) {

  public boolean isCurrent() {
    return pending == 0 && unexpected == 0;
  }
}
