package insertionhours.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.beneficiaries.CriterionFamily;
import insertionhours.beneficiaries.EligibilityCriterion;
import insertionhours.contracts.LotStatus;
import insertionhours.counting.CountingPolicy;
import insertionhours.counting.Finding;
import insertionhours.counting.FindingCode;
import insertionhours.counting.RuleLevel;
import insertionhours.obligations.Modality;
import insertionhours.organisations.EnterpriseKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentFindingsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);
  private static final LocalDate BORN = LocalDate.of(1985, 1, 1);
  private static final EligibilityCriterion RSA = criterion(3, null, null);
  private static final CountingPolicy USUAL = CountingPolicy.usual(1, 1);

  @Test
  void asksForAProof() {
    assertThat(codes(RSA)).containsExactly(FindingCode.PROOF_MISSING);
    assertThat(findings(RSA, USUAL)).extracting(Finding::level).containsOnly(RuleLevel.WARNING);
  }

  @Test
  void holdsTheAgeOfAProofAgainstTheFirstContractDay() {
    assertThat(codes(RSA, benefit(FIRST.minusMonths(3)))).isEmpty();
    assertThat(codes(RSA, benefit(FIRST.minusMonths(3).minusDays(1))))
        .containsExactly(FindingCode.PROOF_TOO_OLD);
    assertThat(codes(RSA, benefit(FIRST.plusDays(5)))).isEmpty();
  }

  @Test
  void contentsItselfWithOneProofThatIsFresh() {
    assertThat(codes(RSA, benefit(FIRST.minusYears(1)), benefit(FIRST.minusDays(1)))).isEmpty();
  }

  @Test
  void judgesTheUsualTypeWhereItIsThere() {
    Proof identity = new Proof(ProofType.IDENTITY_DOCUMENT, FIRST.minusDays(1), null);
    assertThat(codes(RSA, benefit(FIRST.minusYears(1)), identity))
        .containsExactly(FindingCode.PROOF_TOO_OLD);
    assertThat(codes(RSA, identity)).isEmpty();
  }

  @Test
  void goesByTheEndThatADocumentBears() {
    assertThat(codes(RSA, benefit(FIRST.minusYears(4), FIRST))).isEmpty();
    assertThat(codes(RSA, benefit(FIRST.minusMonths(1), FIRST.minusDays(1))))
        .containsExactly(FindingCode.PROOF_TOO_OLD);
  }

  @Test
  void prefersTheAgeOfTheAuthoritysRules() {
    CountingPolicy strict = policy(1, RuleLevel.BLOCKING, RuleLevel.WARNING);
    List<Finding> findings = findings(RSA, strict, benefit(FIRST.minusMonths(2)));
    assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.PROOF_TOO_OLD);
    assertThat(findings.get(0).blocks()).isTrue();
    assertThat(findings.get(0).arguments()).contains(FIRST.minusMonths(2), FIRST, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, , true",
    "-729, , true",
    "1, , false",
    "-731, , false",
    "-900, 0, true",
    "-900, -1, false"
  })
  void takesAPassThatHoldsOnTheDayForAllOthers(int issued, Integer end, boolean holds) {
    LocalDate last = end == null ? null : FIRST.plusDays(end);
    Proof pass = new Proof(ProofType.IAE_PASS, FIRST.plusDays(issued), last);
    assertThat(codes(RSA, benefit(FIRST.minusYears(2)), pass).isEmpty()).isEqualTo(holds);
    assertThat(codes(RSA, pass).isEmpty()).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "2000-03-10, true",
    "2000-03-11, false",
    "2006-01-01, false",
  })
  void isNoLongerUnderTwentySixOnTheBirthday(LocalDate born, boolean broken) {
    EligibilityCriterion youth = criterion(null, 26, null);
    assertThat(ofAge(youth, born).contains(FindingCode.AGE_RULE_BROKEN)).isEqualTo(broken);
  }

  @ParameterizedTest
  @CsvSource({
    "1976-03-10, false",
    "1976-03-11, true",
  })
  void isFiftyOnTheBirthday(LocalDate born, boolean broken) {
    EligibilityCriterion senior = criterion(null, null, 50);
    assertThat(ofAge(senior, born).contains(FindingCode.AGE_RULE_BROKEN)).isEqualTo(broken);
  }

  @Test
  void leavesTheAgeToWhoAdmits() {
    EligibilityFacts old = new EligibilityFacts(BORN, criterion(null, 26, null));
    Assignment assignment = assignment(EnterpriseKind.COMPANY, benefit(FIRST));
    assertThat(AssignmentFindings.of(assignment, old, USUAL)).hasSize(1);
    assertThat(AssignmentFindings.onHours(assignment, old, USUAL)).isEmpty();
  }

  @Test
  void knowsNoAgeOfSomebodyErased() {
    EligibilityFacts erased = new EligibilityFacts(null, criterion(null, 26, null));
    assertThat(
            AssignmentFindings.of(
                assignment(EnterpriseKind.COMPANY, benefit(FIRST)), erased, USUAL))
        .isEmpty();
  }

  @Test
  void namesContractsThatTheEmployerDoesNotKnow() {
    CountingPolicy strict = policy(null, RuleLevel.WARNING, RuleLevel.BLOCKING);
    Assignment assignment = assignment(EnterpriseKind.GEIQ, benefit(FIRST));
    assertThat(AssignmentFindings.of(assignment, new EligibilityFacts(BORN, RSA), strict))
        .containsExactly(
            Finding.of(
                FindingCode.CONTRACT_TYPE_UNUSUAL,
                RuleLevel.BLOCKING,
                ContractType.FIXED_TERM,
                EnterpriseKind.GEIQ));
  }

  /** The later of the first contract day and the day of the proposal, whatever they are. */
  @Test
  void countsFromTheContractOfWhoWasProposedByThen() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      LocalDate first = FIRST.plusDays(random.nextInt(800) - 400);
      LocalDate proposed = FIRST.plusDays(random.nextInt(800) - 400);
      LocalDate from = Assignment.usualFrom(first, proposed);
      assertThat(from).as("seed %s, case %s", seed, i).isAfterOrEqualTo(first);
      assertThat(from).as("seed %s, case %s", seed, i).isAfterOrEqualTo(proposed);
      assertThat(from).as("seed %s, case %s", seed, i).isIn(first, proposed);
    }
  }

  private static List<FindingCode> ofAge(EligibilityCriterion criterion, LocalDate born) {
    return AssignmentFindings.of(
            assignment(EnterpriseKind.COMPANY, benefit(FIRST)),
            new EligibilityFacts(born, criterion),
            USUAL)
        .stream()
        .map(Finding::code)
        .toList();
  }

  private static List<FindingCode> codes(EligibilityCriterion criterion, Proof... proofs) {
    return findings(criterion, USUAL, proofs).stream().map(Finding::code).toList();
  }

  private static List<Finding> findings(
      EligibilityCriterion criterion, CountingPolicy policy, Proof... proofs) {
    return AssignmentFindings.of(
        assignment(EnterpriseKind.COMPANY, proofs), new EligibilityFacts(BORN, criterion), policy);
  }

  private static Proof benefit(LocalDate issued) {
    return benefit(issued, null);
  }

  private static Proof benefit(LocalDate issued, LocalDate until) {
    return new Proof(ProofType.BENEFIT_CERTIFICATE, issued, until);
  }

  private static EligibilityCriterion criterion(Integer months, Integer younger, Integer least) {
    return new EligibilityCriterion(
        "RSA",
        CriterionFamily.MINIMUM_INCOME,
        "RSA",
        "RSA",
        ProofType.BENEFIT_CERTIFICATE.name(),
        months,
        younger,
        least,
        LocalDate.of(2000, 1, 1),
        null,
        "");
  }

  private static CountingPolicy policy(Integer months, RuleLevel proofs, RuleLevel contracts) {
    return new CountingPolicy(
        1L,
        1,
        1,
        1,
        USUAL.clockMonths(),
        USUAL.permanentMonths(),
        USUAL.clockLevel(),
        USUAL.trainingCap(),
        USUAL.trainingBase(),
        USUAL.trainingLevel(),
        USUAL.leaveCounted(),
        USUAL.warningHours(),
        USUAL.ceilingHours(),
        USUAL.ceilingLevel(),
        null,
        months,
        proofs,
        contracts,
        USUAL.evidenceMonths(),
        null,
        null,
        null);
  }

  private static Assignment assignment(EnterpriseKind employer, Proof... proofs) {
    return new Assignment(
        1,
        1,
        "OP",
        1,
        1,
        "Lot",
        LotStatus.RUNNING,
        1,
        "Nom",
        "Prénom",
        1,
        "Employeur",
        employer,
        null,
        Modality.DIRECT_HIRE,
        null,
        List.of(new WorkContract(ContractType.FIXED_TERM, FIRST, null)),
        List.of(proofs),
        null,
        null,
        FIRST,
        AssignmentStatus.PROPOSED,
        null,
        null,
        null,
        null,
        null,
        1);
  }
}
