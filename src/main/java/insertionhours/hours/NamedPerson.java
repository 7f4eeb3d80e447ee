package insertionhours.hours;

import org.jdbi.v3.core.mapper.PropagateNull;

/**
 * Whose hours a line declares, for those who may see people.
 *
 * @param id of the record of the person
 * @param lastName null once the identity was erased, like the first name
 */
public record NamedPerson(@PropagateNull long id, String lastName, String firstName) {}
