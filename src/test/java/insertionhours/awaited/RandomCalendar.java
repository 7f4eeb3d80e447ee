package insertionhours.awaited;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** Firms on lots with random dates, declarations, waivers and agreements, and what follows. */
final class RandomCalendar {
  static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final int SPAN = 14;

  /** What a firm said of a month. */
  record Said(DeclarationStatus status, ZeroReason reason) {
    boolean isHandedIn() {
      return status != DeclarationStatus.DRAFT && status != DeclarationStatus.RETURNED;
    }

    boolean hasHours() {
      return reason == null && status != DeclarationStatus.DRAFT;
    }
  }

  /** A firm on a lot, as the test knows it. */
  record Firm(
      Lot lot,
      boolean running,
      boolean quarterly,
      int days,
      Enterprise enterprise,
      boolean declares,
      YearMonth from,
      YearMonth to,
      Map<YearMonth, Said> said,
      Set<YearMonth> waived,
      YearMonth notFinishedIn) {}

  final Actor facilitator;
  final List<Firm> firms = new ArrayList<>();
  private final Random random;
  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;

  RandomCalendar(Rooms rooms, World world, Jdbi jdbi, long seed, int lots) {
    this.random = new Random(seed);
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
    facilitator = world.facilitator();
    for (int i = 0; i < 3; i++) {
      ContractingAuthority authority = world.authority();
      Operation operation = world.operation(facilitator, authority);
      boolean quarterly = random.nextBoolean();
      int days = i == 0 ? 15 : 1 + random.nextInt(60);
      agree(operation, authority, i == 0 ? false : quarterly, days);
      for (int number = 1; number <= lots / 3; number++) {
        lot(operation, number, i != 0 && quarterly, days);
      }
    }
  }

  private void agree(
      Operation operation, ContractingAuthority authority, boolean quarterly, int days) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO follow_up_terms (facilitator_organisation_id,
                  contracting_authority_id, calendar, days_to_declare, amber_below, red_below,
                  minimum_hours, hours_per_day, hours_per_month, hours_per_year, changed_at)
                VALUES (?, ?, ?, ?, 0.7, 0.4, 70, 7, 151.67, 1600, '2025-01-01')
                """,
                operation.facilitatorOrganisationId(),
                authority.id(),
                quarterly ? "QUARTERLY" : "MONTHLY",
                days));
  }

  private void lot(Operation operation, int number, boolean quarterly, int days) {
    Enterprise holder = world.company();
    Lot lot = world.awarded(facilitator, operation, number, 100, holder);
    YearMonth start = FIRST.plusMonths(random.nextInt(6));
    boolean running = random.nextInt(5) > 0;
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE lot SET starts_on = ?, status = ? WHERE id = ?",
                start.atDay(1 + random.nextInt(28)),
                running ? "RUNNING" : "AWARDED",
                lot.id()));
    firm(lot, running, quarterly, days, holder, true, start, null);
    for (int i = random.nextInt(3); i > 0; i--) {
      Enterprise guest = world.company();
      LocalDate from = random.nextBoolean() ? null : day();
      LocalDate to = random.nextBoolean() ? null : day();
      if (from != null && to != null && to.isBefore(from)) {
        to = from;
      }
      boolean declares = random.nextInt(4) > 0;
      rooms
          .obligations()
          .awards()
          .award(
              facilitator,
              lot.id(),
              new AwardDraft(
                  guest.id(),
                  AwardRole.SUBCONTRACTOR,
                  null,
                  null,
                  null,
                  from,
                  to,
                  declares,
                  null,
                  null,
                  null));
      YearMonth first =
          from == null || YearMonth.from(from).isBefore(start) ? start : YearMonth.from(from);
      firm(
          lot,
          running,
          quarterly,
          days,
          guest,
          declares,
          first,
          to == null ? null : YearMonth.from(to));
    }
  }

  private LocalDate day() {
    return FIRST.atDay(1).plusDays(random.nextInt(SPAN * 30));
  }

  private void firm(
      Lot lot,
      boolean running,
      boolean quarterly,
      int days,
      Enterprise enterprise,
      boolean declares,
      YearMonth from,
      YearMonth to) {
    Map<YearMonth, Said> said = new TreeMap<>();
    Set<YearMonth> waived = new HashSet<>();
    boolean diligent = random.nextInt(3) == 0;
    for (YearMonth month = from;
        month.isBefore(FIRST.plusMonths(SPAN));
        month = month.plusMonths(1)) {
      if (diligent || random.nextInt(3) > 0) {
        Said one = said(diligent);
        said.put(month, one);
        declare(lot, enterprise, month, one);
      }
      if (random.nextInt(8) == 0) {
        waived.add(month);
        waive(lot, enterprise, month);
      }
    }
    YearMonth notFinishedIn =
        random.nextInt(3) == 0 ? FIRST.plusMonths(random.nextInt(SPAN)) : null;
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE award SET not_finished_in = ? WHERE lot_id = ? AND enterprise_id = ?",
                notFinishedIn == null ? null : notFinishedIn.atDay(1),
                lot.id(),
                enterprise.id()));
    firms.add(
        new Firm(
            lot,
            running,
            quarterly,
            days,
            enterprise,
            declares,
            from,
            to,
            said,
            waived,
            notFinishedIn));
  }

  private Said said(boolean diligent) {
    if (random.nextInt(3) == 0) {
      ZeroReason reason =
          random.nextBoolean() ? ZeroReason.FINISHED : ZeroReason.values()[random.nextInt(5)];
      boolean handedIn = diligent || random.nextInt(4) > 0;
      return new Said(handedIn ? DeclarationStatus.ACCEPTED : DeclarationStatus.DRAFT, reason);
    }
    DeclarationStatus[] all =
        diligent
            ? new DeclarationStatus[] {DeclarationStatus.ACCEPTED, DeclarationStatus.SUBMITTED}
            : DeclarationStatus.values();
    return new Said(all[random.nextInt(all.length)], null);
  }

  private void declare(Lot lot, Enterprise enterprise, YearMonth month, Said said) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO declaration (lot_id, enterprise_id, month, sequence, status,
                  zero_reason, declared_by, on_behalf, changed_at)
                VALUES (?, ?, ?, 0, ?, ?, ?, FALSE, '2025-01-01')
                """,
                lot.id(),
                enterprise.id(),
                month.atDay(1),
                said.status().name(),
                said.reason() == null ? null : said.reason().name(),
                facilitator.accountId()));
  }

  private void waive(Lot lot, Enterprise enterprise, YearMonth month) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO waived_month (lot_id, enterprise_id, month, reason, waived_by,
                  waived_at)
                VALUES (?, ?, ?, 'arrêt', ?, '2025-01-01')
                """,
                lot.id(),
                enterprise.id(),
                month.atDay(1),
                facilitator.accountId()));
  }
}
