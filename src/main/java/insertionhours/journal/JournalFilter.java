package insertionhours.journal;

import insertionhours.listing.SearchPattern;

/**
 * Which notes, the newest first; null means any.
 *
 * @param search a part of the text or of the next action
 * @param open whether the next action is still to be done; null for all notes
 */
public record JournalFilter(String search, NoteKind kind, Boolean open) {
  public static final JournalFilter ALL = new JournalFilter(null, null, null);

  /** The text looked for, as the database takes it. */
  public String pattern() {
    return SearchPattern.containing(search);
  }

  public boolean descending() {
    return true;
  }
}
