package insertionhours.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MariaDbBinariesTest {

  @ParameterizedTest
  @CsvSource({"Linux, aarch64", "Mac OS X, x86_64", "Windows 11, amd64"})
  void asksForAServerWhereItHasNone(String system, String architecture) {
    assertThatThrownBy(() -> MariaDbBinaries.requireSupported(system, architecture))
        .isInstanceOf(EmbeddedDatabaseException.class)
        .hasMessageContaining("DATABASE_URL");
  }

  @Test
  void runsOnLinuxForIntelAndAmd() {
    assertThatCode(() -> MariaDbBinaries.requireSupported("Linux", "amd64"))
        .doesNotThrowAnyException();
  }
}
