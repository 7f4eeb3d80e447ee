package insertionhours.validation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/** Declarations to accept in full where nothing speaks against it. */
public record QueueDecision(
    @NotNull @NotEmpty @Valid @Size(max = 200) List<@NotNull One> declarations) {

  public QueueDecision {
    declarations = declarations == null ? null : Collections.unmodifiableList(declarations);
  }

  /**
   * One of them.
   *
   * @param version as it was read
   */
  public record One(@NotNull Long id, @NotNull Long version) {}
}
