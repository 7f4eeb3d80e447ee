package insertionhours.assignments;

import insertionhours.beneficiaries.EligibilityCriterion;
import java.time.LocalDate;

/**
 * Why the person of an assignment is eligible, for the rules alone: never part of an answer.
 *
 * @param birthDate null once erased
 * @param criterion the entry in force on the first contract day, else the latest one
 */
public record EligibilityFacts(LocalDate birthDate, EligibilityCriterion criterion) {}
