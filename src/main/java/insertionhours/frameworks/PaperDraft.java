package insertionhours.frameworks;

/** What is said of a paper when it is entered or changed. */
public sealed interface PaperDraft permits InvoiceDraft, PurchaseOrderDraft {
  Long enterpriseId();

  String number();

  /** As {@link Paper#stated()}. */
  Object stated();
}
