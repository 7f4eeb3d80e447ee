package insertionhours.assignments;

import java.util.EnumSet;
import java.util.Set;

/** What shows that a criterion holds. Only its kind and dates are kept, never the document. */
public enum ProofType {
  /** PASS IAE: while valid, no other proof is asked for. */
  IAE_PASS,
  /** Notice or history of the public employment service. */
  JOBSEEKER_STATUS,
  /** Certificate of RSA, ASS, AAH or another allowance. */
  BENEFIT_CERTIFICATE,
  /** Decision of the disability office, or request for its renewal. */
  DISABILITY_DECISION,
  IDENTITY_DOCUMENT,
  DIPLOMA,
  SWORN_STATEMENT,
  /** Of the programme that supports the person. */
  PROGRAMME_CERTIFICATE,
  EMPLOYER_CERTIFICATE,
  /** Of the prison or probation service. */
  JUSTICE_CERTIFICATE,
  RESIDENCE_PERMIT,
  PROOF_OF_ADDRESS,
  /** Reasoned opinion of a facilitator or a partner. */
  SIGNED_OPINION,
  OTHER;

  private static final Set<ProofType> NEUTRAL =
      EnumSet.of(IAE_PASS, IDENTITY_DOCUMENT, SWORN_STATEMENT, SIGNED_OPINION, OTHER);

  /** Whether who knows that there is such a proof can guess why the person is eligible. */
  boolean tellsCriterion() {
    return !NEUTRAL.contains(this);
  }
}
