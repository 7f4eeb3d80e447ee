package insertionhours.assignments;

/** What binds a person to the employer. Source: the State's insertion platform, completed. */
public enum ContractType {
  /** CDI. */
  PERMANENT,
  /** CDD. */
  FIXED_TERM,
  /** CDDI of an insertion enterprise. */
  INSERTION_FIXED_TERM,
  /** CDD d'usage. */
  CUSTOMARY_FIXED_TERM,
  /** Contrat de mission. */
  MISSION,
  APPRENTICESHIP,
  /** Contrat de professionnalisation. */
  PROFESSIONAL_TRAINING,
  /** CDD Tremplin of the adapted sector. */
  TREMPLIN,
  /** Contrat de soutien et d'aide par le travail, of an ESAT. */
  SUPPORTED_WORK,
  /** Support in creating a business (EITI). */
  BUSINESS_CREATION,
  OTHER;

  /** Whether it counts for its whole term (usual national rule). */
  public boolean isWorkStudy() {
    return this == APPRENTICESHIP || this == PROFESSIONAL_TRAINING;
  }
}
