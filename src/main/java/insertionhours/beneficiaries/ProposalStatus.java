package insertionhours.beneficiaries;

/** Where somebody stands with the lots that were proposed. */
public enum ProposalStatus {
  NOT_PROPOSED,
  PROPOSED,
  ADMITTED,
  REFUSED
}
