package insertionhours.journal;

/** What a note is about. */
public enum NoteKind {
  CALL,
  MEETING,
  SITE_VISIT,
  /** An enterprise was asked for what is missing. */
  REMINDER,
  OTHER
}
