package insertionhours.turns;

import insertionhours.evidence.AwaitedDocument;
import insertionhours.evidence.AwaitedDocuments;
import insertionhours.identity.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was handed in on lots and is not decided: it awaits the facilitator, or documents. */
final class HandedIn {
  private final Map<Long, List<TurnDao.Waiting>> waiting;
  private final Map<Long, List<AwaitedDocument>> withFirms;

  private HandedIn(
      Map<Long, List<TurnDao.Waiting>> waiting, Map<Long, List<AwaitedDocument>> withFirms) {
    this.waiting = waiting;
    this.withFirms = withFirms;
  }

  static HandedIn of(TurnDao dao, AwaitedDocuments documents, Collection<Long> lots) {
    return new HandedIn(
        dao.waiting(lots).stream().collect(Collectors.groupingBy(TurnDao.Waiting::lotId)),
        documents.ofLots(lots).stream()
            .filter(AwaitedDocument::isWithFirm)
            .collect(Collectors.groupingBy(document -> document.lot().id())));
  }

  OnLot on(long lotId) {
    List<AwaitedDocument> asked = withFirms.getOrDefault(lotId, List.of());
    return new OnLot(
        waiting.getOrDefault(lotId, List.of()).stream()
            .filter(
                one -> asked.stream().noneMatch(doc -> doc.declarationId() == one.declarationId()))
            .map(TurnDao.Waiting::submittedAt)
            .toList(),
        asked);
  }

  /**
   * What is known of one lot.
   *
   * @param submitted when each declaration was that awaits the facilitator
   * @param asked documents that firms were asked for, the longest ago first
   */
  record OnLot(List<Instant> submitted, List<AwaitedDocument> asked) {
    int toDecide() {
      return submitted.size();
    }

    /** Null when there is nothing to decide. */
    Instant oldest() {
      return submitted.stream().filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }

    /** Null when no firm was asked for any. */
    AwaitedDocument document() {
      return asked.isEmpty() ? null : asked.get(0);
    }

    /** As a firm knows it that does not hold the lot: what it was asked for itself. */
    OnLot of(Actor declarant) {
      return new OnLot(
          List.of(),
          asked.stream().filter(doc -> declarant.declaresFor(doc.enterpriseId())).toList());
    }
  }
}
