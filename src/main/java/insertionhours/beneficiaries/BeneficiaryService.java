package insertionhours.beneficiaries;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.beneficiaries.BeneficiaryDao.Identity;
import insertionhours.beneficiaries.BeneficiaryDao.Row;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people far from employment who are proposed for lots. */
public final class BeneficiaryService {
  private final Transactions transactions;
  private final BeneficiaryDao dao;
  private final Fingerprints fingerprints;
  private final AuditLog audit;
  private final Clock clock;

  BeneficiaryService(
      Transactions transactions,
      BeneficiaryDao dao,
      Fingerprints fingerprints,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.fingerprints = fingerprints;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws NotFound if there is none or the actor may not see it
   */
  public Beneficiary find(Actor actor, long id) {
    Row row =
        dao.visible(id, actor.facilitatorOrganisations(), actor.enterprises())
            .orElseThrow(NotFound::new);
    return new Beneficiary(
        row.id(),
        row.enterpriseId(),
        row.lastName(),
        row.firstName(),
        row.birthDate(),
        row.sex(),
        row.communeCode(),
        row.priorityNeighbourhood(),
        row.qualificationLevel(),
        row.eligibilityCriterion(),
        dao.otherCriteria(id),
        row.informedOn(),
        row.erased(),
        row.version());
  }

  /**
   * Always a new record, even of somebody who is known: a declarant learns nothing.
   *
   * @throws NotAllowed if the actor neither facilitates nor declares
   */
  public Beneficiary create(Actor actor, BeneficiaryDraft draft) {
    return transactions.call(
        () -> {
          Set<Long> organisations = actor.facilitatorOrganisations();
          if (organisations.isEmpty() && actor.enterprises().isEmpty()) {
            throw new NotAllowed("ONLY_FACILITATOR_OR_DECLARANT");
          }
          Long enterprise = organisations.isEmpty() ? enterprise(actor, draft) : null;
          long id =
              dao.insert(
                  enterprise,
                  draft,
                  draft.birthDate().getYear(),
                  actor.accountId(),
                  clock.instant());
          draft.otherCriteria().forEach(criterion -> dao.insertCriterion(id, criterion));
          if (enterprise == null) {
            personIn(
                id,
                only(
                    organisations, draft.facilitatorOrganisationId(), "facilitatorOrganisationId"));
          }
          audit.record(actor, AuditAction.CREATED, subject(id));
          return find(actor, id);
        });
  }

  /**
   * The person that a record stands for within a facilitator organisation; a new one at its first
   * proposal there. Records become one person only by a facilitator's merging.
   *
   * @throws NotFound if the record is erased
   */
  public long personIn(long beneficiaryId, long organisation) {
    return transactions.call(
        () -> {
          Identity identity = dao.hold(beneficiaryId).orElseThrow(NotFound::new);
          Optional<Long> known = dao.person(beneficiaryId, organisation);
          if (known.isPresent()) {
            return known.get();
          }
          long person = dao.insertPerson(organisation);
          dao.insertScope(
              beneficiaryId,
              organisation,
              person,
              fingerprints.of(
                  organisation, identity.lastName(), identity.firstName(), identity.birthDate()));
          return person;
        });
  }

  static Subject subject(long id) {
    return Subject.shared(SubjectType.BENEFICIARY, id);
  }

  private static long enterprise(Actor actor, BeneficiaryDraft draft) {
    return only(actor.enterprises(), draft.enterpriseId(), "enterpriseId");
  }

  private static long only(Set<Long> own, Long asked, String field) {
    if (asked != null ? !own.contains(asked) : own.size() != 1) {
      throw new RuleViolation(field, "NOT_YOUR_ORGANISATION");
    }
    return asked != null ? asked : List.copyOf(own).get(0);
  }
}
