package insertionhours.acceptance;

import insertionhours.counting.Finding;
import insertionhours.texts.Messages;

/** Findings in the reader's words. */
public final class FindingWords {
  private FindingWords() {}

  public static String of(Messages messages, Finding finding) {
    return messages.text("finding." + finding.code(), finding.arguments().toArray());
  }
}
