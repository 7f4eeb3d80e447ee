package insertionhours.beneficiaries;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.beneficiaries.PersonDao.Scope;
import insertionhours.identity.Actor;
import java.util.List;

/**
 * Who did what to a record, for those who may see the person. What a facilitator does is read in
 * her own organisation; what a declarant does, in every organisation that knows the record. A
 * record that was proposed nowhere yet is no facilitator's: only administrators read that there is
 * one, by its number.
 */
final class BeneficiaryAudit {
  private final AuditLog log;
  private final PersonDao persons;

  BeneficiaryAudit(AuditLog log, PersonDao persons) {
    this.log = log;
    this.persons = persons;
  }

  void record(Actor actor, AuditAction action, long id, Object from, Object to, String reason) {
    readers(actor, id).forEach(subject -> log.record(actor, action, subject, from, to, reason));
  }

  List<Subject> readers(Actor actor, long id) {
    List<Long> all = persons.scopes(id).stream().map(Scope::facilitatorOrganisationId).toList();
    List<Long> own = all.stream().filter(actor::facilitates).toList();
    List<Long> readers = own.isEmpty() ? all : own;
    return readers.isEmpty()
        ? List.of(Subject.shared(SubjectType.BENEFICIARY, id))
        : readers.stream()
            .map(organisation -> new Subject(SubjectType.BENEFICIARY, id, organisation))
            .toList();
  }
}
