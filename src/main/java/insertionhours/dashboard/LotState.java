package insertionhours.dashboard;

import insertionhours.contracts.LotStatus;
import insertionhours.forms.FormField.Option;
import insertionhours.identity.Actor;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.texts.Messages;
import java.util.Arrays;
import java.util.List;

/** Words the states of lots for their reader. */
final class LotState {
  /** A state as it is shown: a shape by its code, and words. */
  public record Badge(String code, String label) {}

  private final Messages messages;
  private final Actor actor;

  LotState(Messages messages, Actor actor) {
    this.messages = messages;
    this.actor = actor;
  }

  Badge of(ListedLot lot) {
    if (lot.status() == null) {
      return new Badge("NONE", messages.text("dashboard.lots.noClause"));
    } else if (lot.outcome() == ObligationOutcome.CANCELLED) {
      return new Badge("CANCELLED", messages.label(ObligationOutcome.CANCELLED));
    }
    boolean facilitator = actor.facilitates(lot.facilitatorOrganisationId());
    return new Badge(lot.status().name(), label(lot.status(), facilitator));
  }

  List<Option> options(LotStatus chosen) {
    boolean facilitator = !actor.facilitatorOrganisations().isEmpty();
    return Arrays.stream(LotStatus.values())
        .map(status -> new Option(status.name(), label(status, facilitator), status == chosen))
        .toList();
  }

  /** What is the facilitator's turn is no order to others. */
  private String label(LotStatus status, boolean facilitator) {
    return status == LotStatus.DRAFT && !facilitator
        ? messages.text("dashboard.lots.inStudy")
        : messages.label(status);
  }
}
