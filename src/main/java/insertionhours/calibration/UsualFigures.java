package insertionhours.calibration;

/** What stands in a form where nothing is known; the hints say where it comes from. */
public final class UsualFigures {
  /** In per cent. */
  public static final String EFFORT_RATE = "5";

  /** In euros. */
  public static final String HOURLY_LABOUR_COST = "36";

  private UsualFigures() {}
}
