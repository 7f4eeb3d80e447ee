package insertionhours.erasure;

import jakarta.validation.constraints.NotNull;

/** Asks for the erasure of an identity at once. */
public record ErasureRequest(@NotNull ErasureReason reason) {}
