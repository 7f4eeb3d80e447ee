package insertionhours.evidence;

/**
 * What a file shows. Never why a person is eligible: of such a proof only kind and dates are kept.
 */
public enum EvidenceKind {
  /** Of employment or assignment, with what has been agreed since. */
  CONTRACT,
  /** Signed hours, an attendance sheet, an invoice with the hours. */
  TIME_SHEET
}
