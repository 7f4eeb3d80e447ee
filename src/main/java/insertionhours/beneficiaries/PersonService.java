package insertionhours.beneficiaries;

import insertionhours.audit.AuditAction;
import insertionhours.beneficiaries.PersonDao.Identity;
import insertionhours.beneficiaries.PersonDao.Scope;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The same person recorded twice: found by the fingerprints of a facilitator organisation, and made
 * one by its facilitators alone. Whoever declares learns nothing of it.
 */
public final class PersonService {
  private final Transactions transactions;
  private final PersonDao dao;
  private final PersonMerging merging;
  private final Fingerprints fingerprints;
  private final BeneficiaryAudit audit;

  PersonService(
      Transactions transactions,
      PersonDao dao,
      PersonMerging merging,
      Fingerprints fingerprints,
      BeneficiaryAudit audit) {
    this.transactions = transactions;
    this.dao = dao;
    this.merging = merging;
    this.fingerprints = fingerprints;
    this.audit = audit;
  }

  /**
   * The person that a record stands for within a facilitator organisation; a new one at its first
   * proposal there. Until the end of the transaction nobody makes it another.
   *
   * @throws NotFound if there is no such record
   * @throws Conflict IDENTITY_ERASED
   */
  public long personIn(long beneficiaryId, long organisation) {
    return transactions.call(
        () -> {
          Identity identity = dao.hold(beneficiaryId).orElseThrow(NotFound::new);
          if (identity.erased()) {
            throw new Conflict("IDENTITY_ERASED");
          }
          for (Scope scope : dao.scopes(beneficiaryId)) {
            if (scope.facilitatorOrganisationId() == organisation) {
              return scope.personId();
            }
          }
          long person = dao.insertPerson(organisation);
          dao.insertScope(beneficiaryId, organisation, person, fingerprint(organisation, identity));
          return person;
        });
  }

  /**
   * The other records that have the name and birth date of this one, or were found to be the same
   * person, in the organisations whose facilitator the actor is.
   */
  public List<PersonMatch> matches(Actor actor, long id) {
    checkFacilitated(actor, id);
    return dao.matches(id, actor.facilitatorOrganisations());
  }

  /**
   * Says that two records are of one person, in every organisation of the actor that knows both.
   *
   * @throws Conflict SAME_PERSON_ALREADY, IDENTITY_ERASED if one of them has no name any more
   */
  public void merge(Actor actor, long id, long otherId) {
    transactions.run(
        () -> {
          checkFacilitated(actor, id);
          if (id == otherId) {
            throw new RuleViolation("otherId", "SAME_RECORD");
          }
          checkOther(actor, otherId);
          boolean merged = false;
          hold(id, otherId);
          if (hold(id).erased() || hold(otherId).erased()) {
            throw new Conflict("IDENTITY_ERASED");
          }
          for (Scope own : facilitated(actor, id)) {
            for (Scope other : facilitated(actor, otherId)) {
              if (own.facilitatorOrganisationId() == other.facilitatorOrganisationId()
                  && own.personId() != other.personId()) {
                merging.merge(other.personId(), own.personId());
                merged = true;
              }
            }
          }
          if (!merged) {
            throw new Conflict("SAME_PERSON_ALREADY");
          }
          audit.record(actor, AuditAction.MERGED, id, null, Long.toString(otherId), null);
        });
  }

  /**
   * Says that a record is of a person of its own after all.
   *
   * @throws Conflict PERSON_OF_ONE_RECORD
   */
  public void separate(Actor actor, long id) {
    transactions.run(
        () -> {
          checkFacilitated(actor, id);
          hold(id);
          boolean separated = false;
          for (Scope scope : facilitated(actor, id)) {
            if (dao.records(List.of(scope.personId())).size() > 1) {
              merging.separate(id, scope.personId(), scope.facilitatorOrganisationId());
              separated = true;
            }
          }
          if (!separated) {
            throw new Conflict("PERSON_OF_ONE_RECORD");
          }
          audit.record(actor, AuditAction.SEPARATED, id, null, null, null);
        });
  }

  /** After the name or the birth date has changed. */
  void renewFingerprints(long id, BeneficiaryDetails change) {
    Identity identity = new Identity(change.lastName(), change.firstName(), change.birthDate());
    for (Scope scope : dao.scopes(id)) {
      long organisation = scope.facilitatorOrganisationId();
      dao.updateFingerprint(id, organisation, fingerprint(organisation, identity));
    }
  }

  /**
   * With a record goes a person that nothing else stands for.
   *
   * @throws Conflict BENEFICIARY_IN_USE if something would be lost with it
   */
  void forget(long id) {
    List<Scope> scopes = dao.scopes(id);
    dao.deleteScopes(id);
    for (Scope scope : scopes) {
      if (dao.records(List.of(scope.personId())).isEmpty()) {
        if (merging.isInUse(scope.personId())) {
          throw new Conflict("BENEFICIARY_IN_USE");
        }
        merging.remove(scope.personId());
      }
    }
  }

  Identity hold(long id) {
    return dao.hold(id).orElseThrow(NotFound::new);
  }

  /** All records of the persons that two records stand for, also those that joined meanwhile. */
  private void hold(long id, long otherId) {
    Set<Long> held = new TreeSet<>();
    for (List<Long> found = together(id, otherId);
        !held.containsAll(found);
        found = together(id, otherId)) {
      found.stream().filter(held::add).forEach(this::hold);
    }
  }

  private List<Long> together(long id, long otherId) {
    return dao.records(
        Stream.concat(dao.scopes(id).stream(), dao.scopes(otherId).stream())
            .map(Scope::personId)
            .toList());
  }

  private List<Scope> facilitated(Actor actor, long id) {
    return dao.scopes(id).stream()
        .filter(scope -> actor.facilitates(scope.facilitatorOrganisationId()))
        .toList();
  }

  /** Whether the actor sees a record as a facilitator. */
  boolean facilitates(Actor actor, long id) {
    return !facilitated(actor, id).isEmpty();
  }

  private void checkFacilitated(Actor actor, long id) {
    if (!facilitates(actor, id)) {
      throw new NotFound();
    }
  }

  private void checkOther(Actor actor, long otherId) {
    if (!facilitates(actor, otherId)) {
      throw new RuleViolation("otherId", "UNKNOWN_BENEFICIARY");
    }
  }

  private String fingerprint(long organisation, Identity identity) {
    return fingerprints.of(
        organisation, identity.lastName(), identity.firstName(), identity.birthDate());
  }
}
