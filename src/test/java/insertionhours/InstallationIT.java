package insertionhours;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.commands.CommandRefused;
import insertionhours.database.InstallationMark;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.World;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A demonstration and a real installation keep apart. */
@ExtendWith(DatabaseExtension.class)
final class InstallationIT {
  private final InstallationMark mark;
  private final World world;

  InstallationIT(Jdbi jdbi, World world) {
    this.mark = new InstallationMark(jdbi);
    this.world = world;
  }

  @Test
  void anEmptyDatabaseSuitsBoth() {
    assertThatCode(() -> installation(true).checkMark(mark)).doesNotThrowAnyException();
    assertThatCode(() -> installation(false).checkMark(mark)).doesNotThrowAnyException();
  }

  @Test
  void theServiceLeavesADemonstrationAlone() {
    mark.markDemo(Instant.now());
    world.administrator();
    assertThatThrownBy(() -> installation(false).checkMark(mark))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining("demonstration's");
    assertThatCode(() -> installation(true).checkMark(mark)).doesNotThrowAnyException();
  }

  @Test
  void aDemonstrationLeavesTheServiceAlone() {
    world.administrator();
    assertThatThrownBy(() -> installation(true).checkMark(mark))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining("another DATA_DIR");
    assertThatCode(() -> installation(false).checkMark(mark)).doesNotThrowAnyException();
  }

  private static Installation installation(boolean demo) {
    InsertionHoursConfiguration settings = new InsertionHoursConfiguration();
    settings.setDemo(demo);
    return new Installation(settings);
  }
}
