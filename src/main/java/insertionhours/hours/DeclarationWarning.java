package insertionhours.hours;

/** What is unusual about a declaration and does not keep it from being made. */
public enum DeclarationWarning {
  /** The month is after the planned end of the lot. */
  AFTER_PLANNED_END,
  /** The month is covered by the hours that were accepted before the tool. */
  BEFORE_TAKEOVER,
  /** As {@link ImprobableHours} tells. */
  IMPROBABLE_HOURS
}
