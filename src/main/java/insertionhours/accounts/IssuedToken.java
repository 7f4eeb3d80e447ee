package insertionhours.accounts;

import java.time.Instant;

/** A session or token at the only moment when it is known in full. */
public record IssuedToken(String token, Instant expiresAt) {}
