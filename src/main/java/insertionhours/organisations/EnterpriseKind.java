package insertionhours.organisations;

/**
 * What sort of employer an enterprise is, by the field's own abbreviations. Sources: the State's
 * insertion platform for its enumeration; ESAT, neighbourhood company, ordinary company and agency
 * are added to it.
 */
public enum EnterpriseKind {
  COMPANY(false, false),
  /** Ordinary temporary agency (ETT). */
  TEMP_AGENCY(false, true),
  EI(true, false),
  ETTI(true, true),
  AI(true, true),
  ACI(true, false),
  EITI(true, false),
  GEIQ(true, true),
  EA(true, false),
  EATT(true, true),
  ESAT(true, false),
  /** Régie de quartier. */
  NEIGHBOURHOOD_COMPANY(true, false);

  private final boolean insertion;
  private final boolean lender;

  EnterpriseKind(boolean insertion, boolean lender) {
    this.insertion = insertion;
    this.lender = lender;
  }

  /** Whether it exists for the insertion of people or belongs to the adapted sector. */
  public boolean isInsertion() {
    return insertion;
  }

  /** Whether it belongs to the adapted and protected sector, which may count in totals. */
  public boolean isAdapted() {
    return this == EA || this == EATT || this == ESAT;
  }

  /** Whether it puts its employees at the disposal of other enterprises. */
  public boolean lendsStaff() {
    return lender;
  }
}
