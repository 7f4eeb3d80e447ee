package insertionhours.alerts;

/** How far a lot is behind what is expected of it. */
public enum AlertLevel {
  NONE,
  /** Under the first threshold agreed with the authority, 70 % unless told otherwise. */
  AMBER,
  /** Under the second, 40 % unless told otherwise. */
  RED
}
