package insertionhours.contracts;

/** Whether a lot's contract is carried out as signed or by orders under a framework. */
public enum ContractForm {
  ORDINARY,
  FRAMEWORK
}
