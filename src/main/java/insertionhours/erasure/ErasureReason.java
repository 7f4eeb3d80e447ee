package insertionhours.erasure;

/** Why an identity is erased before its time: a word, as nothing personal is kept of it. */
public enum ErasureReason {
  REQUESTED_BY_PERSON,
  RECORDED_BY_MISTAKE,
  OTHER
}
