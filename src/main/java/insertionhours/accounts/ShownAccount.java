package insertionhours.accounts;

import insertionhours.identity.Grant;
import java.util.List;

/**
 * An account, and what its reader may do to it.
 *
 * @param own the reader's own
 * @param managed may be disabled, enabled and given a new password by the reader
 * @param withdrawable those of its grants that the reader may take back
 */
public record ShownAccount(
    Account account, boolean own, boolean managed, List<Grant> withdrawable) {}
