package insertionhours.organisations;

/** What sort of public buyer a contracting authority is. */
public enum AuthorityKind {
  MUNICIPALITY,
  INTERMUNICIPAL_BODY,
  SOCIAL_LANDLORD,
  DEPARTMENT,
  REGION,
  STATE_SERVICE,
  RAILWAY,
  HOSPITAL,
  OTHER
}
