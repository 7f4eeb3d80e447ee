package insertionhours.hours;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.obligations.Modality;
import insertionhours.progress.LotProgress;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.World;
import java.math.BigDecimal;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class TotalsServiceIT {
  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;

  TotalsServiceIT(Rooms rooms, World world, Jdbi jdbi) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
  }

  @Test
  void findsAndRepairsWhatDoesNotAgree() {
    HoursWorld hours = new HoursWorld(rooms, world);
    hours.accepted(MARCH, line("HEATING", "100"), line("OTHER", "5"));
    hours.submitted(MARCH.plusMonths(1), line("HEATING", "20"));
    HoursWorld untouched = new HoursWorld(rooms, world);
    untouched.accepted(MARCH, line("HEATING", "7"));
    long lot = hours.lot.id();
    execute(
        "UPDATE hours_total SET hours_accepted = 99.99 WHERE trade = 'HEATING' AND lot_id = "
            + lot
            + " AND month = '2026-03-01'");
    execute("DELETE FROM hours_total WHERE trade = 'OTHER'");
    execute(
        "INSERT INTO hours_total (lot_id, month, enterprise_id, trade, modality, with_person, hours_declared, hours_accepted) VALUES ("
            + lot
            + ", '2026-05-01', "
            + hours.holder.id()
            + ", 'TILING', 'SECONDMENT', TRUE, 3, 3)");

    assertThat(rooms.hours().totals().rebuild())
        .containsExactly(
            new TotalsDifference(
                lot,
                key(3, hours, "HEATING", Modality.DIRECT_HIRE),
                amounts("100", "99.99"),
                amounts("100", "100")),
            new TotalsDifference(
                lot,
                key(3, hours, "OTHER", Modality.DIRECT_HIRE),
                TotalAmounts.ZERO,
                amounts("5", "5")),
            new TotalsDifference(
                lot,
                key(5, hours, "TILING", Modality.SECONDMENT),
                amounts("3", "3"),
                TotalAmounts.ZERO));

    assertThat(rooms.hours().totals().rebuild()).isEmpty();
    LotProgress progress = rooms.progress().progress().of(hours.facilitator, lot);
    assertThat(progress.accepted()).hasToString("105");
    assertThat(progress.pending()).hasToString("20");
    assertThat(count("audit_entry WHERE action = 'TOTALS_REBUILT'")).isEqualTo(1);
  }

  @Test
  void keepsNoEmptyTotals() {
    HoursWorld hours = new HoursWorld(rooms, world);
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"));

    hours.submissions().withdraw(hours.declarant, submitted.id(), submitted.version());

    assertThat(count("hours_total")).isZero();
  }

  private int count(String rows) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + rows).mapTo(Integer.class).one());
  }

  private void execute(String sql) {
    jdbi.useHandle(handle -> handle.execute(sql));
  }

  private static TotalKey key(int month, HoursWorld hours, String trade, Modality modality) {
    return new TotalKey(MARCH.withMonth(month), hours.holder.id(), trade, modality, true);
  }

  private static TotalAmounts amounts(String declared, String accepted) {
    return new TotalAmounts(new BigDecimal(declared), new BigDecimal(accepted), BigDecimal.ZERO);
  }
}
