package insertionhours.hours;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The kept declarations with their lines. */
final class Declarations {
  private final DeclarationDao dao;
  private final DeclarationLineDao lines;
  private final LotService lots;
  private final Clock clock;

  Declarations(DeclarationDao dao, DeclarationLineDao lines, LotService lots, Clock clock) {
    this.dao = dao;
    this.lines = lines;
    this.lots = lots;
    this.clock = clock;
  }

  /** A declaration that nobody else can change until the end of the transaction, and its lot. */
  record Held(Declaration declaration, Lot lot) {
    /**
     * @throws Conflict if the declaration has changed since the version was read
     */
    void checkVersion(long version) {
      if (declaration.version() != version) {
        throw Conflict.staleVersion();
      }
    }
  }

  /**
   * @throws NotFound if there is none or the actor may not see it
   */
  Declaration find(Actor actor, long id) {
    return declaration(dao.visible(actor, id).orElseThrow(NotFound::new));
  }

  /** All changes of a lot's declarations follow each other, since its totals change with them. */
  Held hold(Actor actor, long id) {
    long lotId = dao.visible(actor, id).orElseThrow(NotFound::new).lot().id();
    lots.lock(lotId);
    return new Held(find(actor, id), lots.find(actor, lotId));
  }

  Listing<Declaration> list(Actor actor, DeclarationFilter filter, Slice slice) {
    Listing<DeclarationDao.Row> rows =
        Listing.of(
            dao.list(actor, filter, slice), slice, row -> new Cursor(row.sortKey(), row.id()));
    return new Listing<>(declarations(rows.items()), rows.next());
  }

  List<Declaration> ofMonth(long lotId, long enterpriseId, YearMonth month) {
    return declarations(dao.ofMonth(lotId, enterpriseId, month));
  }

  List<Declaration> ofEnterprise(Actor actor, long enterpriseId, YearMonth month) {
    return declarations(
        dao.ofEnterprise(
            actor.facilitatorOrganisations(), actor.enterprises(), enterpriseId, month));
  }

  /**
   * @param lotId null for all lots
   */
  List<Declaration> lastBefore(Actor actor, long enterpriseId, Long lotId, YearMonth month) {
    return declarations(
        dao.lastBefore(
            actor.facilitatorOrganisations(), actor.enterprises(), enterpriseId, lotId, month));
  }

  long count(Actor actor, DeclarationFilter filter) {
    return dao.count(actor.facilitatorOrganisations(), actor.enterprises(), filter);
  }

  long insert(Actor actor, long lotId, int sequence, boolean onBehalf, DeclarationDraft draft) {
    long id = dao.insert(lotId, sequence, draft, actor.accountId(), onBehalf, clock.instant());
    insertLines(id, draft.lines());
    return id;
  }

  /** Lines get new ids: nothing refers to a line before it is accepted. */
  void rewrite(long id, DeclarationDraft draft, long version) {
    if (dao.updateContent(id, draft.zeroReason(), version, clock.instant()) == 0) {
      throw Conflict.staleVersion();
    }
    lines.deleteAll(id);
    insertLines(id, draft.lines());
  }

  void delete(long id) {
    lines.deleteAll(id);
    if (dao.delete(id) == 0) {
      throw Conflict.staleVersion();
    }
  }

  private void insertLines(long id, List<DeclarationLineDraft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      lines.insert(id, i, drafts.get(i));
    }
  }

  private Declaration declaration(DeclarationDao.Row row) {
    return declarations(List.of(row)).get(0);
  }

  private List<Declaration> declarations(List<DeclarationDao.Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<DeclarationLine>> linesById =
        lines.list(rows.stream().map(DeclarationDao.Row::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    DeclarationLineDao.Row::declarationId,
                    Collectors.mapping(DeclarationLineDao.Row::line, Collectors.toList())));
    Map<Long, Hours> before =
        before(
            linesById.entrySet().stream()
                .filter(entry -> ImprobableHours.canBe(declared(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList());
    return rows.stream()
        .map(
            row ->
                declaration(row, linesById.getOrDefault(row.id(), List.of()), before.get(row.id())))
        .toList();
  }

  /** Without those that come first. */
  private Map<Long, Hours> before(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return lines.before(ids).stream()
        .filter(before -> before.hours() != null)
        .collect(
            Collectors.toMap(
                DeclarationLineDao.Before::declarationId, DeclarationLineDao.Before::hours));
  }

  private static Declaration declaration(
      DeclarationDao.Row row, List<DeclarationLine> lines, Hours before) {
    return new Declaration(
        row.id(),
        row.lot(),
        row.enterpriseId(),
        row.enterpriseName(),
        row.month(),
        row.sequence(),
        row.status(),
        row.zeroReason(),
        row.declaredBy(),
        row.onBehalf(),
        row.submissions(),
        row.submittedAt(),
        row.receiptNumber(),
        row.decidedBy(),
        row.decidedAt(),
        row.decisionReason(),
        row.decisionComment(),
        lines,
        warnings(row, lines, before),
        row.version());
  }

  private static List<DeclarationWarning> warnings(
      DeclarationDao.Row row, List<DeclarationLine> lines, Hours before) {
    List<DeclarationWarning> warnings = new ArrayList<>();
    if (row.month().isAfter(YearMonth.from(row.lotEndsOn()))) {
      warnings.add(DeclarationWarning.AFTER_PLANNED_END);
    }
    if (row.openingUntil() != null && !row.month().isAfter(row.openingUntil())) {
      warnings.add(DeclarationWarning.BEFORE_TAKEOVER);
    }
    if (ImprobableHours.are(declared(lines), before)) {
      warnings.add(DeclarationWarning.IMPROBABLE_HOURS);
    }
    return warnings;
  }

  private static Hours declared(List<DeclarationLine> lines) {
    return Hours.sum(lines.stream().map(DeclarationLine::hoursDeclared).toList());
  }
}
