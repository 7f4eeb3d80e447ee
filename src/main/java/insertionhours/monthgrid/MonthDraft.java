package insertionhours.monthgrid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/**
 * A month of an enterprise on several lots: all of it is kept, or nothing.
 *
 * @param submit whether the declarations are handed in, not only kept as drafts
 */
public record MonthDraft(
    @NotNull Boolean submit,
    @NotNull @Valid @Size(min = 1, max = 200) List<@NotNull MonthEntry> declarations) {

  public MonthDraft {
    declarations = declarations == null ? null : Collections.unmodifiableList(declarations);
  }
}
