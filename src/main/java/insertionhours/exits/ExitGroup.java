package insertionhours.exits;

/** The families in which situations after insertion are counted. */
public enum ExitGroup {
  LASTING,
  TRANSITION,
  POSITIVE,
  NONE
}
