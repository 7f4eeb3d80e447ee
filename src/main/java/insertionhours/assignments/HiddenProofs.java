package insertionhours.assignments;

import insertionhours.problems.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proofs whose type an enterprise is not shown any more, and yet sends back. */
final class HiddenProofs {
  private HiddenProofs() {}

  /**
   * What is wanted, with the types that were kept from who wants it: what is read, changed and sent
   * back stays what it was.
   *
   * @param hidden whether types are kept from the actor once decided
   * @throws RuleViolation PROOF_TYPE_NEEDED if a proof without a type is none of those kept
   */
  static AssignmentDraft restored(Assignment before, AssignmentDraft wanted, boolean hidden) {
    if (wanted.untypedProof() < 0) {
      return wanted;
    }
    List<Proof> kept =
        new ArrayList<>(hidden && before.status().isDecided() ? before.proofs() : List.of());
    List<Proof> restored = new ArrayList<>();
    for (Proof proof : wanted.proofs()) {
      Optional<Proof> same =
          kept.stream().filter(other -> other.withoutCriterion().isSameAs(proof)).findFirst();
      same.ifPresent(kept::remove);
      restored.add(same.map(Proof::unseen).orElse(proof));
    }
    AssignmentDraft draft = wanted.with(wanted.contracts(), restored);
    checkTyped(draft);
    return draft;
  }

  static void checkTyped(AssignmentDraft draft) {
    int untyped = draft.untypedProof();
    if (untyped >= 0) {
      throw new RuleViolation("proofs[" + untyped + "].type", "PROOF_TYPE_NEEDED");
    }
  }
}
