package insertionhours.hours;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.World;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to declarations, the totals are the sum of the lines. */
@ExtendWith(DatabaseExtension.class)
class RandomHistoryIT {
  private static final int MOVES = 1000;
  private static final int CHECKED_EVERY = 35;

  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;

  RandomHistoryIT(Rooms rooms, World world, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.rooms = rooms;
    this.world = world;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20261123, 77})
  void keepsTheTotalsEqualToTheLines(long seed) {
    RandomHistory history = new RandomHistory(rooms, world, jdbi, seed);
    for (int move = 1; move <= MOVES; move++) {
      history.move();
      if (move % CHECKED_EVERY == 0) {
        assertThat(history.kept())
            .as("totals after %d moves of seed %d", move, seed)
            .isEqualTo(history.computed());
        history.assertEachHourOnce();
      }
    }
    assertThat(rooms.hours().totals().rebuild()).isEmpty();
    assertThat(rooms.hours().peopleTotals().rebuild()).isEmpty();
    history.assertEverythingHappened();
  }
}
