package insertionhours.audit;

import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the log, newest entries first. Facilitators read of their own organisations and of the
 * shared directory, administrators of the installation: accounts, organisations, reference tables.
 */
public final class AuditService {
  /** Whose facilitators read an entry that belongs to no organisation. */
  private static final long NONE = 0;

  private static final int HISTORY = 100;

  private final AuditDao dao;

  AuditService(AuditDao dao) {
    this.dao = dao;
  }

  public Listing<AuditEntry> list(Actor actor, AuditFilter filter, Slice slice) {
    return Listing.of(
        dao.list(organisations(actor), administers(actor), filter, slice),
        slice,
        last -> new Cursor("", last.id()));
  }

  /** What people call the subjects of entries that were listed, by the id of the entry. */
  Map<Long, SubjectName> names(List<AuditEntry> entries) {
    return dao.names(entries.stream().map(AuditEntry::id).toList()).stream()
        .collect(Collectors.toMap(SubjectName::entryId, Function.identity()));
  }

  /** How many there are, at most the limit given. */
  public int countUpTo(Actor actor, AuditFilter filter, int limit) {
    return dao.countUpTo(organisations(actor), administers(actor), filter, limit);
  }

  /** All that happened to one thing, newest first: for who may see that thing. */
  public List<AuditEntry> history(Subject subject) {
    return dao.list(
        Set.of(subject.facilitatorOrganisationId()),
        false,
        new AuditFilter(subject.type(), subject.id(), null, null, null),
        new Slice(HISTORY, Cursor.START));
  }

  private static boolean administers(Actor actor) {
    return actor.is(Role.ADMINISTRATOR);
  }

  private static Set<Long> organisations(Actor actor) {
    Set<Long> organisations = new HashSet<>(actor.facilitatorOrganisations());
    organisations.add(NONE);
    return organisations;
  }
}
