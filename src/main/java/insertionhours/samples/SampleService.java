package insertionhours.samples;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.SearchPattern;
import insertionhours.listing.Slice;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Samples of accepted lines, drawn at random and controlled by hand. */
public final class SampleService {
  private final Transactions transactions;
  private final SampleDao dao;
  private final AuditLog audit;
  private final RandomGenerator seeds;
  private final Clock clock;

  /**
   * @param seeds where the seed of a drawing comes from
   */
  SampleService(
      Transactions transactions,
      SampleDao dao,
      AuditLog audit,
      RandomGenerator seeds,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.audit = audit;
    this.seeds = seeds;
    this.clock = clock;
  }

  /**
   * Of the actor's facilitator organisations, the newest first.
   *
   * @param search a part of the name of who drew them, null for all
   */
  public Listing<SampleSummary> list(Actor actor, String search, Slice slice) {
    return Listing.of(
        dao.list(actor.facilitatorOrganisations(), SearchPattern.containing(search), slice),
        slice,
        sample -> new Cursor("", sample.id()));
  }

  /**
   * @throws NotFound if there is none or it is not the actor's organisation's
   */
  public ControlSample find(Actor actor, long id) {
    SampleSummary summary =
        dao.visible(id, actor.facilitatorOrganisations()).orElseThrow(NotFound::new);
    return new ControlSample(summary, dao.lines(id));
  }

  /**
   * Draws from the lines that were accepted of some months and count by now.
   *
   * @throws RuleViolation if there are none
   */
  public ControlSample draw(Actor actor, SampleDraft draft) {
    if (draft.to().isBefore(draft.from())) {
      throw new RuleViolation("to", "SAMPLE_MONTHS_REVERSED");
    }
    long organisation = organisation(actor, draft.facilitatorOrganisationId());
    return transactions.call(
        () -> {
          List<Long> population = dao.population(organisation, draft.from(), draft.to());
          if (population.isEmpty()) {
            throw new RuleViolation("from", "NOTHING_TO_CONTROL");
          }
          long seed = draft.seed() == null ? seeds.nextInt(Integer.MAX_VALUE) : draft.seed();
          List<Long> drawn = Drawing.draw(population, seed);
          long id =
              dao.insert(
                  organisation, draft, seed, population.size(), actor.accountId(), clock.instant());
          dao.insertLines(id, drawn, IntStream.rangeClosed(1, drawn.size()).boxed().toList());
          audit.record(actor, AuditAction.DRAWN, subject(id, organisation));
          return find(actor, id);
        });
  }

  /** Notes what the control of a line found, or corrects it. */
  public ControlSample check(Actor actor, long id, long lineId, SampleFinding finding) {
    return transactions.call(
        () -> {
          ControlSample before = find(actor, id);
          SampleLine line =
              before.lines().stream()
                  .filter(drawn -> drawn.lineId() == lineId)
                  .findFirst()
                  .orElseThrow(NotFound::new);
          dao.check(id, lineId, finding, actor.accountId(), clock.instant());
          audit.record(
              actor,
              AuditAction.CHECKED,
              subject(id, before.summary().facilitatorOrganisationId()),
              line.result(),
              finding.result(),
              Long.toString(lineId));
          return find(actor, id);
        });
  }

  private static long organisation(Actor actor, Long asked) {
    Set<Long> own = actor.facilitatorOrganisations();
    if (asked != null ? !own.contains(asked) : own.size() != 1) {
      throw new RuleViolation("facilitatorOrganisationId", "NOT_YOUR_ORGANISATION");
    }
    return asked != null ? asked : own.iterator().next();
  }

  private static Subject subject(long id, long organisation) {
    return new Subject(SubjectType.CONTROL_SAMPLE, id, organisation);
  }
}
