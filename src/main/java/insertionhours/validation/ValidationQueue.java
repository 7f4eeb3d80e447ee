package insertionhours.validation;

import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What awaits the decision of a facilitator, oldest first. */
public final class ValidationQueue {
  /** As the database writes an instant that it is asked to compare as text. */
  private static final DateTimeFormatter SORT_KEY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private final ValidationDao dao;
  private final DeclarationService declarations;
  private final Clock clock;

  ValidationQueue(ValidationDao dao, DeclarationService declarations, Clock clock) {
    this.dao = dao;
    this.declarations = declarations;
    this.clock = clock;
  }

  /** Of the actor's facilitator organisations; none for others. */
  public Listing<WaitingDeclaration> waiting(Actor actor, WaitingFilter filter, Slice slice) {
    return Listing.of(
            dao.waiting(actor.facilitatorOrganisations(), filter, slice),
            slice,
            row -> new Cursor(row.sortKey(), row.id()))
        .map(this::waiting);
  }

  public long count(Actor actor, WaitingFilter filter) {
    return dao.count(actor.facilitatorOrganisations(), filter);
  }

  /** The one that waits longest. */
  public Optional<WaitingDeclaration> oldest(Actor actor) {
    return waiting(actor, WaitingFilter.ALL, new Slice(1, Cursor.START)).items().stream()
        .findFirst();
  }

  /** The one that waits longest besides this one. */
  public Optional<WaitingDeclaration> next(Actor actor, long declarationId) {
    return waiting(actor, WaitingFilter.ALL, new Slice(2, Cursor.START)).items().stream()
        .filter(waiting -> waiting.id() != declarationId)
        .findFirst();
  }

  /** The one that waits next longest after this one; from the last one back to the oldest. */
  public Optional<WaitingDeclaration> following(Actor actor, Declaration declaration) {
    if (declaration.submittedAt() == null) {
      return next(actor, declaration.id());
    }
    Cursor here = new Cursor(SORT_KEY.format(declaration.submittedAt()), declaration.id());
    return waiting(actor, WaitingFilter.ALL, new Slice(1, here)).items().stream()
        .findFirst()
        .or(() -> next(actor, declaration.id()));
  }

  /**
   * The hours of the same employers that other firms have declared, line by line; for the
   * facilitators of the lot alone.
   */
  public List<SameEmployer> sameEmployer(Actor actor, long declarationId) {
    Declaration declaration = declarations.find(actor, declarationId);
    return actor.facilitates(declaration.lot().facilitatorOrganisationId())
        ? dao.sameEmployer(declarationId)
        : List.of();
  }

  private WaitingDeclaration waiting(ValidationDao.Row row) {
    LocalDate submitted = LocalDate.ofInstant(row.submittedAt(), clock.getZone());
    return new WaitingDeclaration(
        row.id(),
        row.lot(),
        row.enterpriseId(),
        row.enterpriseName(),
        row.month(),
        row.sequence(),
        row.onBehalf(),
        row.submittedAt(),
        ChronoUnit.DAYS.between(submitted, LocalDate.now(clock)),
        row.lines(),
        row.hoursDeclared(),
        row.sameEmployerElsewhere(),
        row.documentAwaited(),
        row.documentAwaited() && row.documentBrought());
  }
}
