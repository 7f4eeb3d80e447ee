package insertionhours.declaring;

import insertionhours.awaited.MonthState;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.LotReference;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import java.time.YearMonth;
import java.util.Locale;

/** Declarations in the words of their reader. */
public final class DeclarationWords {
  private final PageContext page;
  private final Actor actor;

  public DeclarationWords(PageContext page, Actor actor) {
    this.page = page;
    this.actor = actor;
  }

  /** A state as it is shown: a shape by its code, words for its reader. */
  public record Badge(String code, String label) {}

  /** "de mai 2026", "d'avril 2026". */
  public String of(YearMonth month) {
    String name = page.formats().month(month);
    boolean vowel = "ao".indexOf(name.toLowerCase(Locale.ROOT).charAt(0)) >= 0;
    return page.text(vowel ? "declaring.month.ofVowel" : "declaring.month.of", name);
  }

  /** "en mai 2026". */
  public String in(YearMonth month) {
    return page.text("declaring.month.in", page.formats().month(month));
  }

  /** What whoever's hours these are is called. */
  public String person(LotReference lot) {
    return page.text(
        actor.facilitates(lot.facilitatorOrganisationId())
            ? "declaring.participant.assignmentId"
            : "declaring.form.assignmentId");
  }

  public String title(YearMonth month, int sequence) {
    return sequence == 0
        ? page.text("declaring.title.first", of(month))
        : page.text("declaring.title.supplement", sequence, of(month));
  }

  public String title(Declaration declaration) {
    return title(declaration.month(), declaration.sequence());
  }

  public String lot(LotReference lot) {
    return page.text("declaring.lot", lot.number(), lot.title());
  }

  /** Its operation, number and title. */
  public String lotOf(LotReference lot) {
    return page.text("declaring.awaited.lot", lot.operationReference(), lot.number(), lot.title());
  }

  /** The lot and its operation, for lists of many. */
  public String place(LotReference lot) {
    return page.text("declaring.place", lot.operationReference(), lot.number());
  }

  public Badge state(Declaration declaration) {
    return new Badge(declaration.status().name(), state(declaration.status(), isOwn(declaration)));
  }

  /** For the filter of a list. */
  public String state(DeclarationStatus status) {
    return state(status, !isFacilitator());
  }

  public Badge state(MonthState state, boolean late) {
    String code =
        late
            ? "LATE"
            : switch (state) {
              case MISSING -> "MISSING";
              case DRAFT -> "DRAFT";
              case RETURNED -> "RETURNED";
              case DECLARED, ZERO -> "DONE";
              case WAIVED -> "NONE";
            };
    String label = page.messages().label(state);
    return new Badge(code, late ? page.text("declaring.state.late", label) : label);
  }

  boolean isFacilitator() {
    return !actor.facilitatorOrganisations().isEmpty();
  }

  /** Whether it is the reader who writes it, for the firm or in its stead. */
  private boolean isOwn(Declaration declaration) {
    return actor.declaresFor(declaration.enterpriseId())
        || (declaration.onBehalf() && declaration.status() == DeclarationStatus.DRAFT);
  }

  private String state(DeclarationStatus status, boolean own) {
    return page.text("declaring.state." + (own ? "DECLARANT" : "FACILITATOR") + "." + status);
  }
}
