package insertionhours.obligations;

import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.problems.RuleViolation;

/** Whom to ask at the holder of a lot: without anybody, the follow-up would begin in the dark. */
final class HolderContact {
  private final AwardDao awards;

  HolderContact(AwardDao awards) {
    this.awards = awards;
  }

  /**
   * @throws RuleViolation if nobody can be reached at the holder
   */
  void require(long lotId) {
    awards.list(lotId).stream()
        .filter(award -> award.holds() && !award.isReachable())
        .findFirst()
        .ifPresent(
            holder -> {
              throw new RuleViolation("", "CONTACT_NEEDED", holder.enterpriseName());
            });
  }

  /** Who declares for the holder is whom to ask there while nobody else is known. */
  void learn(Actor actor, Lot lot) {
    awards.introduce(lot.id(), actor.enterprises(), actor.displayName(), actor.email());
  }
}
