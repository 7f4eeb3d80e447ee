package insertionhours.beneficiaries;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.beneficiaries.BeneficiaryDao.Row;
import insertionhours.beneficiaries.PersonDao.Identity;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The people far from employment who are proposed for lots. */
public final class BeneficiaryService {
  private final Transactions transactions;
  private final BeneficiaryDao dao;
  private final PersonService persons;
  private final BeneficiaryRules rules;
  private final AuditLog log;
  private final BeneficiaryAudit audit;
  private final Clock clock;

  BeneficiaryService(
      Transactions transactions,
      BeneficiaryDao dao,
      PersonService persons,
      BeneficiaryRules rules,
      AuditLog log,
      BeneficiaryAudit audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.persons = persons;
    this.rules = rules;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * As the actor may see it. Whoever shows the criterion reads it by {@link #read}.
   *
   * @throws NotFound if there is none or the actor may not see it
   */
  public Beneficiary find(Actor actor, long id) {
    Row row = row(actor, id);
    boolean hidden = isHidden(row);
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
        hidden ? null : row.eligibilityCriterion(),
        hidden ? List.of() : dao.otherCriteria(id),
        row.informedOn(),
        row.erased(),
        row.version());
  }

  /**
   * The same with the criterion, of which the log keeps that it was read.
   *
   * @throws NotFound if there is none or the actor may not see it
   */
  public Beneficiary read(Actor actor, long id) {
    return transactions.call(
        () -> {
          Beneficiary found = find(actor, id);
          if (found.eligibilityCriterion() != null) {
            audit.record(actor, AuditAction.READ, id, null, null, null);
          }
          return found;
        });
  }

  /**
   * Always a new record, even of somebody who is known: a declarant learns nothing.
   *
   * @throws NotAllowed if the actor neither facilitates nor declares
   */
  public Beneficiary create(Actor actor, BeneficiaryDraft draft) {
    return transactions.call(
        () -> {
          Long enterprise = enterprise(actor, draft);
          Long organisation =
              enterprise != null
                  ? null
                  : only(
                      actor.facilitatorOrganisations(),
                      draft.facilitatorOrganisationId(),
                      "facilitatorOrganisationId");
          BeneficiaryDetails content = draft.content();
          rules.checkDates(content);
          rules.checkCriteria(content, List.of());
          long id = dao.insert(enterprise, content, actor.accountId(), clock.instant());
          dao.insertCriteria(id, content.otherCriteria());
          if (organisation != null) {
            persons.personIn(id, organisation);
          }
          audit.record(actor, AuditAction.CREATED, id, null, null, null);
          return find(actor, id);
        });
  }

  /**
   * Changes a record. From a declarant to whom the criterion is hidden by now the criterion is kept
   * as it is, and whom a facilitator has decided about stays who that was.
   *
   * @throws Conflict IDENTITY_ERASED if there is nothing left to change; IDENTITY_DECIDED if it is
   *     for the facilitator to correct
   */
  public Beneficiary change(Actor actor, long id, BeneficiaryDetails change, long version) {
    return transactions.call(
        () -> {
          row(actor, id);
          Identity identity = persons.hold(id);
          Row before = row(actor, id);
          if (before.erased()) {
            throw new Conflict("IDENTITY_ERASED");
          }
          if (before.version() != version) {
            throw Conflict.staleVersion();
          }
          rules.checkDates(change);
          if (!isHidden(before)) {
            changeCriteria(before, change);
          } else if (!isSamePerson(before, change)) {
            throw new Conflict("IDENTITY_DECIDED");
          }
          if (dao.update(id, change, version) == 0) {
            throw Conflict.staleVersion();
          }
          boolean another =
              !identity.equals(
                  new Identity(change.lastName(), change.firstName(), change.birthDate()));
          if (another) {
            persons.renewFingerprints(id, change);
          }
          audit.record(
              actor,
              AuditAction.CHANGED,
              id,
              null,
              another && before.decided() ? RecordChange.IDENTITY_AFTER_DECISION : null,
              null);
          return find(actor, id);
        });
  }

  /**
   * Only a record that nothing depends on.
   *
   * @throws Conflict BENEFICIARY_IN_USE
   */
  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          row(actor, id);
          persons.hold(id);
          if (dao.countAssignments(id) > 0) {
            throw new Conflict("BENEFICIARY_IN_USE");
          }
          List<Subject> readers = audit.readers(actor, id);
          persons.forget(id);
          dao.deleteCriteria(id);
          dao.delete(id);
          readers.forEach(subject -> log.record(actor, AuditAction.REMOVED, subject));
        });
  }

  /**
   * The person that a record stands for within a facilitator organisation; a new one at its first
   * proposal there.
   *
   * @throws NotFound if there is no such record
   * @throws Conflict IDENTITY_ERASED
   */
  public long personIn(long beneficiaryId, long organisation) {
    return persons.personIn(beneficiaryId, organisation);
  }

  private Row row(Actor actor, long id) {
    return dao.visible(id, actor.facilitatorOrganisations(), actor.enterprises())
        .orElseThrow(NotFound::new);
  }

  /** Once it served its purpose, an employer has no more need of it. */
  private static boolean isHidden(Row row) {
    return row.decided() && !row.facilitated();
  }

  private static boolean isSamePerson(Row before, BeneficiaryDetails change) {
    return before.lastName().equals(change.lastName())
        && before.firstName().equals(change.firstName())
        && before.birthDate().equals(change.birthDate())
        && before.sex() == change.sex();
  }

  private void changeCriteria(Row before, BeneficiaryDetails change) {
    List<String> kept = new ArrayList<>(dao.otherCriteria(before.id()));
    kept.add(before.eligibilityCriterion());
    rules.checkCriteria(change, kept);
    dao.updateCriterion(before.id(), change.eligibilityCriterion());
    dao.deleteCriteria(before.id());
    dao.insertCriteria(before.id(), change.otherCriteria());
  }

  /** Whose record it will be; null for a facilitator's own. */
  private static Long enterprise(Actor actor, BeneficiaryDraft draft) {
    boolean facilitates = !actor.facilitatorOrganisations().isEmpty();
    if (!facilitates && actor.enterprises().isEmpty()) {
      throw new NotAllowed("ONLY_FACILITATOR_OR_DECLARANT");
    }
    return facilitates && draft.enterpriseId() == null
        ? null
        : only(actor.enterprises(), draft.enterpriseId(), "enterpriseId");
  }

  private static long only(Set<Long> own, Long asked, String field) {
    if (asked != null ? !own.contains(asked) : own.size() != 1) {
      throw new RuleViolation(field, "NOT_YOUR_ORGANISATION");
    }
    return asked != null ? asked : List.copyOf(own).get(0);
  }
}
