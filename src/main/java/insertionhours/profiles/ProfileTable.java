package insertionhours.profiles;

import insertionhours.assignments.ContractType;
import insertionhours.beneficiaries.CriterionFamily;
import insertionhours.beneficiaries.QualificationLevel;
import insertionhours.beneficiaries.Sex;
import insertionhours.obligations.Modality;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.texts.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a profile tells people apart by; the order of a report. */
enum ProfileTable {
  SEX("sex", Sex.class, false),
  AGE_BAND("ageBand", AgeBand.class, false),
  PRIORITY_NEIGHBOURHOOD("priorityNeighbourhood", Answer.class, false),
  CRITERION_FAMILY("criterionFamily", CriterionFamily.class, false),
  QUALIFICATION("qualification", QualificationLevel.class, false),
  MODALITY("modality", Modality.class, true),
  EMPLOYER_KIND("employerKind", EnterpriseKind.class, true),
  CONTRACT_TYPE("contractType", ContractType.class, true);

  /** The qualification of those whose own nobody has given. */
  static final String NOT_GIVEN = "NOT_GIVEN";

  private final String key;
  private final Class<? extends Enum<?>> kinds;
  private final boolean shared;

  ProfileTable(String key, Class<? extends Enum<?>> kinds, boolean shared) {
    this.key = key;
    this.kinds = kinds;
    this.shared = shared;
  }

  /** As JSON names it. */
  String key() {
    return key;
  }

  /** Whether somebody may be of several kinds. */
  boolean isShared() {
    return shared;
  }

  List<String> codes() {
    List<String> codes = new ArrayList<>();
    Stream.of(kinds.getEnumConstants()).map(Enum::name).forEach(codes::add);
    if (this == QUALIFICATION) {
      codes.add(NOT_GIVEN);
    }
    return codes;
  }

  String label(Messages messages, String code) {
    return Stream.of(kinds.getEnumConstants())
        .filter(kind -> kind.name().equals(code))
        .findFirst()
        .map(messages::label)
        .orElseGet(() -> messages.text("profiles.notGiven"));
  }
}
