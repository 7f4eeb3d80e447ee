package insertionhours.beneficiaries;

import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The people that an actor may see, in lists: by name and place, never by criterion. */
public final class BeneficiaryLists {
  private final Transactions transactions;
  private final BeneficiaryListDao dao;

  BeneficiaryLists(Transactions transactions, BeneficiaryListDao dao) {
    this.transactions = transactions;
    this.dao = dao;
  }

  /** Where a page begins is told by a number alone: an address holds no name. */
  public Listing<ListedBeneficiary> list(Actor actor, BeneficiaryFilter filter, Slice slice) {
    return transactions.read(
        () -> {
          Slice keyed = new Slice(slice.limit(), keyed(slice.after(), filter));
          return Listing.of(
              dao.list(actor.facilitatorOrganisations(), actor.enterprises(), filter, keyed),
              slice,
              last -> new Cursor("", last.id()));
        });
  }

  public long count(Actor actor, BeneficiaryFilter filter) {
    return dao.count(actor.facilitatorOrganisations(), actor.enterprises(), filter);
  }

  /** Where people were proposed, as far as the actor may see it, by record. */
  Map<Long, List<Placement>> placements(Actor actor, Collection<Long> ids) {
    return dao.placements(actor.facilitatorOrganisations(), actor.enterprises(), ids).stream()
        .collect(Collectors.groupingBy(Placement::beneficiaryId));
  }

  /** Which of the records may be of somebody whom another one is of, for facilitators alone. */
  Set<Long> matched(Actor actor, Collection<Long> ids) {
    return Set.copyOf(dao.matched(actor.facilitatorOrganisations(), ids));
  }

  /** For whom the people of the list work, by id in the order of their names. */
  Map<Long, String> employers(Actor actor) {
    Map<Long, String> names = new LinkedHashMap<>();
    dao.employers(actor.facilitatorOrganisations(), actor.enterprises())
        .forEach(employer -> names.put(employer.id(), employer.name()));
    return names;
  }

  /** From the start where the record is gone meanwhile. */
  private Cursor keyed(Cursor after, BeneficiaryFilter filter) {
    return after.id() == 0
        ? Cursor.START
        : dao.sortKey(after.id(), filter)
            .map(key -> new Cursor(key, after.id()))
            .orElse(Cursor.START);
  }
}
