package insertionhours.declaring;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.OperationService;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationFilter;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.DeclarationRules;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardService;
import insertionhours.obligations.Modality;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** For whom and for which month somebody may write a declaration, and with which rows it begins. */
final class Sheets {
  private static final int MONTHS_AT_MOST = 200;

  private final LotService lots;
  private final OperationService operations;
  private final AwardService awards;
  private final DeclarationService declarations;
  private final Staffs staffs;
  private final Clock clock;

  Sheets(
      LotService lots,
      OperationService operations,
      AwardService awards,
      DeclarationService declarations,
      Staffs staffs,
      Clock clock) {
    this.lots = lots;
    this.operations = operations;
    this.awards = awards;
    this.declarations = declarations;
    this.staffs = staffs;
    this.clock = clock;
  }

  /** The lot, if hours may be declared on it. */
  Lot open(Actor actor, long lotId) {
    Lot lot = lots.find(actor, lotId);
    DeclarationRules.checkOpen(lot);
    return lot;
  }

  /**
   * The enterprises that the actor may declare for, by id.
   *
   * @throws NotAllowed if there are none
   */
  Map<Long, String> enterprises(Actor actor, Lot lot) {
    boolean all = actor.facilitates(lot.facilitatorOrganisationId());
    Map<Long, String> names = new LinkedHashMap<>();
    awards.ofLot(lot.id()).stream()
        .filter(award -> all || actor.declaresFor(award.enterpriseId()))
        .forEach(award -> names.putIfAbsent(award.enterpriseId(), award.enterpriseName()));
    if (names.isEmpty()) {
      throw new NotAllowed("ONLY_ENGAGED_OR_FACILITATOR");
    }
    return names;
  }

  /** The months that the enterprise may declare, newest first. */
  List<YearMonth> months(Lot lot, long enterpriseId) {
    List<Award> engaged = awards.ofEnterprise(lot.id(), enterpriseId);
    return Stream.iterate(
            YearMonth.now(clock), m -> !m.isBefore(lot.firstMonth()), m -> m.minusMonths(1))
        .filter(month -> engaged.stream().anyMatch(award -> award.isPresentIn(month)))
        .toList();
  }

  /** The first declarations of the enterprise's months. */
  Map<YearMonth, Declaration> declared(Actor actor, Lot lot, long enterpriseId) {
    DeclarationFilter filter =
        new DeclarationFilter(
            null, null, lot.id(), enterpriseId, null, DeclarationFilter.Sort.MONTH, true);
    Map<YearMonth, Declaration> declared = new LinkedHashMap<>();
    declarations.list(actor, filter, new Slice(MONTHS_AT_MOST, Cursor.START)).items().stream()
        .filter(declaration -> !declaration.supplement())
        .forEach(first -> declared.put(first.month(), first));
    return declared;
  }

  /** The one to go on with instead of beginning a new one. */
  Optional<Declaration> existing(Actor actor, Sheet sheet) {
    List<Declaration> kept =
        declarations.ofMonth(actor, sheet.lot().id(), sheet.enterpriseId(), sheet.month());
    return kept.stream()
        .filter(other -> !sheet.supplement() || !other.status().isDecided())
        .findFirst();
  }

  Sheet blank(Actor actor, Lot lot, long enterpriseId, YearMonth month, boolean supplement) {
    String name = enterprises(actor, lot).get(enterpriseId);
    if (name == null || month == null) {
      throw new NotFound();
    }
    return new Sheet(
        lot,
        operations.find(actor, lot.operationId()),
        enterpriseId,
        name,
        month,
        !actor.declaresFor(enterpriseId),
        supplement,
        null,
        staffs.of(actor, lot.id(), enterpriseId, month));
  }

  Sheet of(Actor actor, Declaration kept) {
    Lot lot = open(actor, kept.lotId());
    return new Sheet(
        lot,
        operations.find(actor, lot.operationId()),
        kept.enterpriseId(),
        kept.enterpriseName(),
        kept.month(),
        !actor.declaresFor(kept.enterpriseId()),
        kept.supplement(),
        kept,
        staffs.of(actor, lot.id(), kept.enterpriseId(), kept.month()));
  }

  /** The lines of the last month with hours, as drafts. */
  private List<DeclarationLineDraft> lastMonth(Actor actor, Sheet sheet) {
    return last(actor, sheet).map(last -> last.toDraft().lines()).orElse(List.of());
  }

  Optional<YearMonth> lastWithHours(Actor actor, Sheet sheet) {
    return sheet.supplement() ? Optional.empty() : last(actor, sheet).map(Declaration::month);
  }

  /**
   * A row for everybody who works in the month; where totals may name nobody and nobody does, one
   * in the lot's own trade, done as in the last month with hours or as it is usual.
   */
  LineRows beginning(Actor actor, Sheet sheet) {
    boolean total = sheet.staff().totals() && sheet.staff().expected().isEmpty();
    return total
        ? LineRows.beginning(
            sheet.lot().trade(), usual(actor, sheet), last(actor, sheet).orElse(null))
        : withPeople(actor, sheet, LineRows.NONE);
  }

  /** In a supplement only those of whom nothing was declared yet. */
  LineRows withPeople(Actor actor, Sheet sheet, LineRows rows) {
    Staff staff = sheet.staff();
    if (sheet.supplement()) {
      staff = staff.without(month(actor, sheet).assignments());
    }
    List<DeclarationLine> before = last(actor, sheet).map(Declaration::lines).orElse(List.of());
    return PeopleRows.withAll(rows, staff, sheet.lot().trade(), before);
  }

  /** The rows of the last month with hours, without them. */
  LineRows copied(Actor actor, Sheet sheet, LineRows rows, Locale locale) {
    return withPeople(
        actor, sheet, PeopleRows.withRowsOf(rows, lastMonth(actor, sheet), sheet.staff(), locale));
  }

  /** What is kept of the month so far. */
  MonthLines month(Actor actor, Sheet sheet) {
    return new MonthLines(
        declarations.ofMonth(actor, sheet.lot().id(), sheet.enterpriseId(), sheet.month()).stream()
            .flatMap(declaration -> declaration.lines().stream())
            .toList());
  }

  /** The rows with which a supplement begins: what it is asked for, or what was refused. */
  Optional<LineRows> asked(Actor actor, Sheet sheet, AskedMonth asked, Locale locale) {
    List<DeclarationLineDraft> lines =
        toAdd(actor, sheet, asked)
            .map(List::of)
            .orElseGet(() -> asked.refused() ? month(actor, sheet).refused() : List.of());
    return lines.isEmpty() ? Optional.empty() : Optional.of(LineRows.of(lines, locale));
  }

  /** The one line that is to be corrected or declared again. */
  Optional<DeclarationLineDraft> toAdd(Actor actor, Sheet sheet, AskedMonth asked) {
    MonthLines month = month(actor, sheet);
    return month.correction(asked.corrects()).or(() -> month.refused(asked.again()));
  }

  private Optional<Declaration> last(Actor actor, Sheet sheet) {
    return declarations.lastBefore(actor, sheet.lot().id(), sheet.enterpriseId(), sheet.month());
  }

  /** As in the last month with hours; before there is one, as the part in the lot suggests. */
  Modality usual(Actor actor, Sheet sheet) {
    return last(actor, sheet)
        .map(last -> LineRows.alike(last, sheet.lot().trade()).modality())
        .orElseGet(
            () ->
                Modality.usual(
                    sheet.lot().clauseKind(),
                    awards.ofEnterprise(sheet.lot().id(), sheet.enterpriseId()).get(0).role()));
  }
}
