package insertionhours.assignments;

import insertionhours.forms.FormInput;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * The form of a proposal as it was typed.
 *
 * @param isMoreRows whether a further row was asked for, nothing else
 */
record Typed(FormInput input, TypedRows contracts, TypedRows proofs, boolean isMoreRows) {
  private static final String ADD_CONTRACT = "ADD_CONTRACT";
  private static final String ADD_PROOF = "ADD_PROOF";

  static Typed of(MultivaluedMap<String, String> form) {
    String button = form.getFirst("do");
    TypedRows contracts = TypedRows.of("contracts", form);
    TypedRows proofs = TypedRows.of("proofs", form);
    boolean contract = ADD_CONTRACT.equals(button);
    boolean proof = ADD_PROOF.equals(button);
    return new Typed(
        TypedRows.renumbered(form, contracts, proofs),
        contract ? contracts.oneMore() : contracts,
        proof ? proofs.oneMore() : proofs,
        contract || proof);
  }
}
