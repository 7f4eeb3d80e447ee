package insertionhours.commands;

import insertionhours.assignments.Proof;
import insertionhours.assignments.ProofType;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.QualificationLevel;
import insertionhours.beneficiaries.Sex;
import insertionhours.organisations.EnterpriseKind;
import java.time.LocalDate;
import java.util.List;

/**
 * The people of the demonstration, one after the other, all of them invented: names of two lists,
 * and ages, situations and proofs that go together on the first contract day.
 */
final class DemoHumans {
  private static final List<String> LAST_NAMES =
      List.of(
          "Abadie",
          "Aubertin",
          "Bellanger",
          "Benyahia",
          "Berthelot",
          "Boissière",
          "Camara",
          "Carpentier",
          "Chauvin",
          "Cissé",
          "Da Costa",
          "Delacroix",
          "Diallo",
          "Duhamel",
          "El Idrissi",
          "Esnault",
          "Fauvel",
          "Ferrand",
          "Fofana",
          "Gaillard",
          "Gomes",
          "Guilbert",
          "Hadji",
          "Hébert",
          "Imbert",
          "Isambert",
          "Josset",
          "Kaplan",
          "Keïta",
          "Koné",
          "Langlois",
          "Lecuyer",
          "Lemoine",
          "Mansouri",
          "Marchais",
          "Mendes",
          "Nguyen Van",
          "Noblet",
          "Olivier",
          "Ozanne",
          "Périer",
          "Pinto",
          "Quesnel",
          "Quinet",
          "Rahmani",
          "Renault",
          "Sarr",
          "Sorel",
          "Soulier",
          "Tavares",
          "Thibault",
          "Traoré",
          "Vallet",
          "Vauquelin",
          "Vidal",
          "Yildiz",
          "Zeller");
  private static final List<String> WOMEN =
      List.of(
          "Amina",
          "Béatrice",
          "Clara",
          "Dounia",
          "Élodie",
          "Fatou",
          "Gwenaëlle",
          "Inès",
          "Jocelyne",
          "Khadija",
          "Laëtitia",
          "Mariama",
          "Nathalie",
          "Oumou",
          "Rosa",
          "Sabrina",
          "Tatiana");
  private static final List<String> MEN =
      List.of(
          "Adrien",
          "Boubacar",
          "Cédric",
          "Dylan",
          "Emre",
          "Fabrice",
          "Georges",
          "Hakim",
          "Ibrahima",
          "Jordan",
          "Kévin",
          "Ludovic",
          "Mamadou",
          "Nuno",
          "Olivier",
          "Patrick",
          "Rachid",
          "Steeve",
          "Thierry",
          "Yannick");

  /** Of the agglomeration and its neighbours; not known of everybody. */
  private static final String[] COMMUNES = {"27375", "27701", "27229", "27375", null, "27016"};

  private static final QualificationLevel[] LEVELS = {
    QualificationLevel.BELOW_LEVEL_3,
    QualificationLevel.LEVEL_3,
    QualificationLevel.BELOW_LEVEL_3,
    QualificationLevel.LEVEL_4,
    QualificationLevel.LEVEL_3,
    QualificationLevel.LEVEL_5,
    null
  };

  /** Why somebody is eligible, at which ages in whole years, and by what it is shown. */
  private record Situation(String criterion, ProofType proof, int youngest, int oldest) {}

  private static final List<Situation> SITUATIONS =
      List.of(
          new Situation("RSA", ProofType.BENEFIT_CERTIFICATE, 26, 57),
          new Situation("LONG_TERM_JOBSEEKER", ProofType.JOBSEEKER_STATUS, 27, 49),
          new Situation("YOUTH_JOBSEEKER", ProofType.SWORN_STATEMENT, 19, 24),
          new Situation("SENIOR_JOBSEEKER", ProofType.JOBSEEKER_STATUS, 50, 60),
          new Situation("QPV_RESIDENT", ProofType.PROOF_OF_ADDRESS, 22, 52),
          new Situation("VERY_LONG_TERM_JOBSEEKER", ProofType.JOBSEEKER_STATUS, 33, 58),
          new Situation("YOUTH_LOW_QUALIFICATION", ProofType.SWORN_STATEMENT, 18, 23),
          new Situation("DISABLED_WORKER", ProofType.DISABILITY_DECISION, 30, 56),
          new Situation("ASS", ProofType.BENEFIT_CERTIFICATE, 41, 59),
          new Situation("REFUGEE", ProofType.RESIDENCE_PERMIT, 23, 45),
          new Situation("MOTIVATED_OPINION", ProofType.SIGNED_OPINION, 25, 50),
          new Situation("JUSTICE", ProofType.JUSTICE_CERTIFICATE, 24, 47));

  private static final Situation APPRENTICE =
      new Situation("GEIQ_EMPLOYEE", ProofType.EMPLOYER_CERTIFICATE, 18, 29);
  private static final Situation ADAPTED =
      new Situation("EA_ESAT_WORKER", ProofType.EMPLOYER_CERTIFICATE, 24, 55);
  private static final Situation NEIGHBOUR =
      new Situation("REGIE_QUARTIER", ProofType.EMPLOYER_CERTIFICATE, 22, 53);

  /** Somebody and what was shown of her. */
  record Human(BeneficiaryDraft person, List<Proof> proofs) {}

  private int number;

  /**
   * @param firstDay of the first contract
   */
  Human next(EnterpriseKind employer, LocalDate firstDay, LocalDate informedOn) {
    int who = number++;
    Situation situation = situation(employer, who);
    boolean woman = who % 5 == 1 || who % 5 == 3;
    List<String> firstNames = woman ? WOMEN : MEN;
    String commune = COMMUNES[who % COMMUNES.length];
    LocalDate born =
        firstDay
            .minusYears(situation.youngest() + who * 7 % (span(situation)))
            .minusDays(20 + who * 37 % 320);
    BeneficiaryDraft person =
        new BeneficiaryDraft(
            LAST_NAMES.get((who * 5 + who / LAST_NAMES.size() * 2) % LAST_NAMES.size()),
            firstNames.get((who + who / firstNames.size()) % firstNames.size()),
            born,
            woman ? Sex.F : Sex.M,
            commune,
            situation.criterion().equals("QPV_RESIDENT") || who % 4 == 0,
            LEVELS[who % LEVELS.length],
            situation.criterion(),
            who % 6 == 5 && !situation.criterion().equals("RSA") ? List.of("RSA") : List.of(),
            informedOn,
            null,
            null);
    return new Human(
        person, List.of(proof(employer, situation, firstDay.minusDays(12 + who % 40))));
  }

  private static int span(Situation situation) {
    return situation.oldest() - situation.youngest() + 1;
  }

  private static Situation situation(EnterpriseKind employer, int who) {
    return switch (employer) {
      case GEIQ -> APPRENTICE;
      case EA, EATT, ESAT -> ADAPTED;
      case NEIGHBOURHOOD_COMPANY -> NEIGHBOUR;
      case COMPANY, TEMP_AGENCY, EI, ACI, AI, ETTI, EITI -> SITUATIONS.get(who % SITUATIONS.size());
    };
  }

  /** Employees of an insertion enterprise have a pass, which stands for all other proofs. */
  private static Proof proof(EnterpriseKind employer, Situation situation, LocalDate issued) {
    boolean pass =
        switch (employer) {
          case EI, ACI, AI, ETTI, EITI -> true;
          case COMPANY, TEMP_AGENCY, GEIQ, EA, EATT, ESAT, NEIGHBOURHOOD_COMPANY -> false;
        };
    return new Proof(pass ? ProofType.IAE_PASS : situation.proof(), issued, null);
  }
}
