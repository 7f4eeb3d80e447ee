package insertionhours.accounts;

import java.time.Instant;

/** A one-time link at the only moment when its code is known. */
public record IssuedLink(String code, String email, Instant expiresAt) {}
