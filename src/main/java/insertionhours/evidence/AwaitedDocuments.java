package insertionhours.evidence;

import insertionhours.hours.Declaration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The documents that lines of declarations wait for, the longest first. */
public final class AwaitedDocuments {
  private final AwaitedDocumentDao dao;

  AwaitedDocuments(AwaitedDocumentDao dao) {
    this.dao = dao;
  }

  /** Whoever asks. */
  public List<AwaitedDocument> ofLots(Collection<Long> lots) {
    return dao.ofLots(lots);
  }

  /** On all lots, for those who declare. */
  public List<AwaitedDocument> ofEnterprises(Collection<Long> enterprises) {
    return dao.ofEnterprises(enterprises);
  }

  /** Of a declaration that the reader may see. */
  public Optional<AwaitedDocument> of(Declaration declaration) {
    return declaration.awaitsDecision()
        ? ofLots(List.of(declaration.lotId())).stream()
            .filter(awaited -> awaited.declarationId() == declaration.id())
            .findFirst()
        : Optional.empty();
  }
}
