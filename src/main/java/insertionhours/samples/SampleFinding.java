package insertionhours.samples;

import insertionhours.journal.NoSocialSecurityNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the control of a line found, in a word and, where need be, in a note. */
public record SampleFinding(
    @NotNull SampleResult result, @Size(max = 500) @NoSocialSecurityNumber String note) {
  public SampleFinding {
    note = note == null || note.isBlank() ? null : note.strip();
  }
}
