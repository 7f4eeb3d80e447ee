package insertionhours.commands;

import static insertionhours.commands.DemoResidence.Crew.AGENCY;
import static insertionhours.commands.DemoResidence.Crew.APPRENTICES;
import static insertionhours.commands.DemoResidence.Crew.CLEANERS;
import static insertionhours.commands.DemoResidence.Crew.HOLDER;
import static insertionhours.commands.DemoResidence.Crew.LENDER;

import insertionhours.commands.DemoResidence.Crew;
import insertionhours.contracts.Lot;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.identity.Actor;
import insertionhours.validation.Decision;
import insertionhours.validation.LineDecision;
import insertionhours.validation.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Three months on the lots of the residence: two are decided, of the last one some firms' hours
 * wait with something to say of them.
 */
final class DemoResidenceMonths {
  private final DemoResidence residence;
  private final Actor facilitator;
  private final YearMonth first;
  private final YearMonth last;

  /** What each crew has declared last. */
  private final Map<Crew, Declaration> declared = new EnumMap<>(Crew.class);

  DemoResidenceMonths(DemoResidence residence) {
    this.residence = residence;
    this.facilitator = residence.parties.facilitator;
    this.first = residence.first;
    this.last = first.plusMonths(2);
  }

  void write() {
    YearMonth second = first.plusMonths(1);
    on(first, 5, () -> declare(HOLDER, first, of("hired", "112"), of("past", "84.50")));
    on(first, 5, () -> declare(LENDER, first, of("ending1", "98"), of("extended", "70")));
    on(first, 6, () -> declare(APPRENTICES, first, training("apprentice1", "91", "21")));
    on(first, 6, () -> declare(CLEANERS, first, of("ending2", "77"), of("restarted", "63")));
    on(first, 7, () -> declare(AGENCY, first, of("merged", "35"), of("ending3", "56")));
    on(first, 14, this::refuseWithoutProof);
    List.of(HOLDER, LENDER, APPRENTICES, AGENCY).forEach(crew -> on(first, 14, () -> accept(crew)));
    on(first, 18, this::supplement);
    on(first, 20, () -> accept(CLEANERS));

    on(second, 5, () -> declare(HOLDER, second, of("hired", "126"), of("past", "91")));
    on(second, 5, () -> declare(LENDER, second, of("ending1", "105"), of("twin1", "62.50")));
    on(second, 6, () -> declare(APPRENTICES, second, training("apprentice1", "84", "35")));
    on(second, 6, () -> declare(CLEANERS, second, of("ending2", "80.50"), of("twin2", "42")));
    on(second, 7, () -> declare(AGENCY, second, of("merged", "28"), of("ending3", "49")));
    on(second, 13, () -> List.of(Crew.values()).forEach(this::accept));

    on(last, 5, () -> declare(HOLDER, last, of("hired", "119"), of("past", "77")));
    on(last, 6, this::declareApprentices);
    on(last, 7, this::declareLent);
    on(last, 7, this::declareCleaned);
    on(last, 8, () -> declare(AGENCY, last, of("merged", "48"), of("ending3", "63")));
    on(last, 13, this::refusePast);
    on(last, 13, this::awaitSheet);
  }

  private void on(YearMonth month, int day, Runnable act) {
    LocalDate date = month.plusMonths(1).atDay(day);
    residence.story.on(date.isAfter(residence.today) ? residence.today : date, act);
  }

  /** Hours of somebody whom the story names. */
  private record Part(String name, String worked, String training) {}

  private static Part of(String name, String worked) {
    return new Part(name, worked, null);
  }

  private static Part training(String name, String worked, String training) {
    return new Part(name, worked, training);
  }

  private void declare(Crew crew, YearMonth month, Part... parts) {
    Lot lot = residence.lot(crew);
    List<DeclarationLineDraft> lines = new ArrayList<>();
    for (Part part : parts) {
      lines.add(
          new DeclarationLineDraft(
              residence.assigned.get(part.name()),
              null,
              lot.trade(),
              crew.modality,
              new BigDecimal(part.worked()),
              part.training() == null ? null : new BigDecimal(part.training()),
              null,
              null));
    }
    Actor actor = residence.declarant(crew);
    Declaration draft = residence.acts.draft(actor, lot, residence.firm(crew), month, lines);
    declared.put(crew, residence.acts.submit(actor, draft));
  }

  private void declareApprentices() {
    declare(
        APPRENTICES,
        last,
        training("apprentice1", "98", "28"),
        training("apprentice2", "105", "21"));
  }

  /** More than a full-time month, and somebody of whom no proof has come. */
  private void declareLent() {
    declare(
        LENDER, last, of("ending1", "186.50"), of("extended", "73.50"), of("withoutProof", "49"));
    residence.declared.put("lent", declared.get(LENDER).id());
  }

  /** The same person elsewhere, and somebody on whom nobody has decided yet. */
  private void declareCleaned() {
    declare(CLEANERS, last, of("ending2", "84"), of("twin2", "38.50"), of("proposed", "56"));
    residence.declared.put("cleaned", declared.get(CLEANERS).id());
  }

  private void accept(Crew crew) {
    residence.acts.accept(facilitator, declared.get(crew));
  }

  private void refuseWithoutProof() {
    decideFirst(
        CLEANERS, line -> new LineDecision(line, BigDecimal.ZERO, ReasonCode.NO_PROOF), null);
  }

  /** The sheet has come: the hours of the line that was refused, anew. */
  private void supplement() {
    Declaration refused = declared.get(CLEANERS);
    DeclarationLine line = refused.lines().get(0);
    Actor actor = residence.declarant(CLEANERS);
    Declaration draft =
        residence
            .acts
            .services()
            .hours()
            .declarations()
            .create(
                actor,
                refused.lotId(),
                new DeclarationDraft(
                    refused.enterpriseId(), first, null, true, List.of(line.toDraft())));
    declared.put(CLEANERS, residence.acts.submit(actor, draft));
  }

  /** The second line's clock has ended before the month. */
  private void refusePast() {
    Declaration declaration = declared.get(HOLDER);
    List<DeclarationLine> lines = declaration.lines();
    decide(
        declaration,
        List.of(
            new LineDecision(lines.get(0).id(), lines.get(0).hoursWorked().value(), null),
            new LineDecision(lines.get(1).id(), BigDecimal.ZERO, ReasonCode.OUTSIDE_ELIGIBILITY)),
        "Les 24 mois sont passés ; une prolongation reste possible sur demande motivée.");
  }

  private void awaitSheet() {
    decideFirst(
        APPRENTICES,
        line -> LineDecision.waiting(line, "Attestation de présence du centre de formation"),
        null);
  }

  /** The first line so, the others in full. */
  private void decideFirst(Crew crew, LongFunction<LineDecision> decision, String comment) {
    Declaration declaration = declared.get(crew);
    List<LineDecision> decisions = new ArrayList<>();
    for (DeclarationLine line : declaration.lines()) {
      decisions.add(
          decisions.isEmpty()
              ? decision.apply(line.id())
              : new LineDecision(line.id(), inFull(line), null));
    }
    decide(declaration, decisions, comment);
  }

  /** With the training, which is less than a quarter of the work here. */
  private static BigDecimal inFull(DeclarationLine line) {
    return line.hoursDeclared().value();
  }

  private void decide(Declaration declaration, List<LineDecision> decisions, String comment) {
    Decision decision =
        new Decision(declaration.version(), Verdict.ACCEPTED, decisions, null, comment);
    residence
        .acts
        .services()
        .validation()
        .service()
        .decide(facilitator, declaration.id(), decision);
  }
}
