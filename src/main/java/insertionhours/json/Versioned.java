package insertionhours.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * The body of a PUT: the fields of the content and, beside them in the same JSON object, the
 * version that was read. Fields named by the content's {@link ReadOnlyFields} are ignored.
 *
 * @param version of the thing as it was read, against changes by somebody else meanwhile
 */
@JsonDeserialize(using = VersionedDeserializer.class)
public record Versioned<T>(@Unwrapped @Valid @NotNull T content, @NotNull Long version) {}
