package insertionhours.hours;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import insertionhours.texts.Messages;
import java.util.List;

/** A declaration as the API gives it, its warnings in the reader's language. */
public record DeclarationAnswer(
    @JsonUnwrapped Declaration declaration, List<DeclarationAnswer.Warning> warnings) {

  /** Something to think about. */
  public record Warning(DeclarationWarning code, String message) {}

  public static DeclarationAnswer of(Declaration declaration, Messages messages) {
    return new DeclarationAnswer(
        declaration,
        declaration.warnings().stream()
            .map(code -> new Warning(code, messages.label(code)))
            .toList());
  }
}
