package insertionhours.beneficiaries;

/**
 * Makes two persons one, or one two, within a facilitator organisation: the only place that knows
 * all that hangs on a person. To be called inside a transaction that holds the records concerned.
 */
final class PersonMerging {
  private final PersonMergingDao dao;
  private final PersonDao persons;

  PersonMerging(PersonMergingDao dao, PersonDao persons) {
    this.dao = dao;
    this.persons = persons;
  }

  /** All records of one person become the other's: one clock, one ceiling, one row in reports. */
  void merge(long from, long to) {
    dao.moveRecords(from, to);
    dao.addMonths(from, to);
    dao.moveClockDecisions(from, to);
    dao.addExits(from, to);
    remove(from);
  }

  /**
   * One record becomes a person of its own again, with the hours accepted on it. Decisions on the
   * clock and recorded situations stay: they were made for the person that remains.
   */
  void separate(long beneficiaryId, long from, long organisation) {
    long to = persons.insertPerson(organisation);
    dao.giveMonths(beneficiaryId, from, to);
    dao.takeMonths(beneficiaryId, from);
    dao.moveRecord(beneficiaryId, from, to);
  }

  /** Whether more than its records hangs on a person. */
  boolean isInUse(long person) {
    return dao.countDependents(person) > 0;
  }

  /** Removes a person that no record stands for any more. */
  void remove(long person) {
    dao.deleteMonths(person);
    dao.deleteExits(person);
    dao.deletePerson(person);
  }
}
