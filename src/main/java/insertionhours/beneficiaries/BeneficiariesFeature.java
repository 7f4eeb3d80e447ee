package insertionhours.beneficiaries;

import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class BeneficiariesFeature implements Feature {
  private final CriterionService criteria;
  private final PersonService persons;
  private final BeneficiaryService beneficiaries;
  private final BeneficiaryLists lists;
  private final IdempotentPosts posts;
  private final Clock clock;
  private final List<CardPart> parts = new ArrayList<>();

  public BeneficiariesFeature(
      Jdbi jdbi,
      Transactions transactions,
      Fingerprints fingerprints,
      AuditLog log,
      IdempotentPosts posts,
      Clock clock) {
    BeneficiaryDao dao = jdbi.onDemand(BeneficiaryDao.class);
    PersonDao people = jdbi.onDemand(PersonDao.class);
    BeneficiaryAudit audit = new BeneficiaryAudit(log, people);
    PersonMerging merging = new PersonMerging(jdbi.onDemand(PersonMergingDao.class), people);
    this.posts = posts;
    this.clock = clock;
    criteria = new CriterionService(jdbi.onDemand(CriterionDao.class), clock);
    persons = new PersonService(transactions, people, merging, fingerprints, audit);
    beneficiaries =
        new BeneficiaryService(
            transactions, dao, persons, new BeneficiaryRules(criteria, clock), log, audit, clock);
    lists = new BeneficiaryLists(transactions, jdbi.onDemand(BeneficiaryListDao.class));
  }

  public BeneficiaryService beneficiaries() {
    return beneficiaries;
  }

  public BeneficiaryLists lists() {
    return lists;
  }

  public PersonService persons() {
    return persons;
  }

  public CriterionService criteria() {
    return criteria;
  }

  /** What a room above shows on the card of a person, in the order in which they are added. */
  public void showOnCard(CardPart part) {
    parts.add(part);
  }

  @Override
  public Stream<Object> endpoints() {
    BeneficiaryForms forms = new BeneficiaryForms(criteria);
    BeneficiaryCards cards = new BeneficiaryCards(lists, persons, criteria, parts, clock);
    return Stream.of(
        new CriterionResource(criteria),
        new BeneficiaryResource(beneficiaries, lists, persons, posts),
        new BeneficiaryListPages(lists),
        new NewBeneficiaryPages(beneficiaries, forms),
        new BeneficiaryPages(beneficiaries, forms),
        new BeneficiaryCardPages(beneficiaries, persons, cards));
  }
}
