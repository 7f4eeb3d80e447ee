package insertionhours.contracts;

/**
 * The part of an SQL search that looks for lots by the name or SIRET of an enterprise engaged on
 * them, where the reader may know that it is: a facilitator and the authority of all, the holder of
 * all on its lot, everybody of their own. It stands on its own, so that the database evaluates it
 * once and not for every row, and begins with the few firms that match, not with all lots.
 */
final class FirmSearch {
  /** To be put behind {@code SELECT searched.<column>}. */
  static final String ENGAGED =
      """
       FROM enterprise firm
       LEFT JOIN enterprise_siret firm_siret ON firm_siret.enterprise_id = firm.id
       STRAIGHT_JOIN award engaged ON engaged.enterprise_id = firm.id
       STRAIGHT_JOIN lot searched ON searched.id = engaged.lot_id
       STRAIGHT_JOIN operation searched_in ON searched_in.id = searched.operation_id
       WHERE (firm.name LIKE :filter.pattern ESCAPE '!' OR firm_siret.siret LIKE :filter.siretPattern)
         AND (searched_in.facilitator_organisation_id IN (<facilitators>)
              OR searched_in.contracting_authority_id IN (<authorities>)
              OR firm.id IN (<enterprises>)
              OR EXISTS (SELECT 1
                         FROM award own
                         WHERE own.lot_id = searched.id
                           AND own.role = 'HOLDER'
                           AND own.enterprise_id IN (<enterprises>)))
      """;

  private FirmSearch() {}
}
