package insertionhours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.1", "::1"));

  @Test
  void believesNobodyButDeclaredProxies() {
    assertThat(addresses.of("192.0.2.7", List.of("198.51.100.1"))).isEqualTo("192.0.2.7");
  }

  @Test
  void takesWhatTheProxyHasWritten() {
    assertThat(addresses.of("10.0.0.1", List.of("203.0.113.9", " 198.51.100.1")))
        .isEqualTo("198.51.100.1");
    assertThat(addresses.of("0:0:0:0:0:0:0:1", List.of("198.51.100.1", "10.0.0.1")))
        .isEqualTo("198.51.100.1");
    assertThat(addresses.of("10.0.0.1", List.of("[2001:db8::1]")))
        .isEqualTo("2001:db8:0:0:0:0:0:1");
  }

  @Test
  void stopsAtWhatIsNoAddress() {
    assertThat(addresses.of("10.0.0.1", List.of("198.51.100.1", "localhost")))
        .isEqualTo("10.0.0.1");
    assertThat(addresses.of("10.0.0.1", List.of("198.51.100.1", "999.1.1.1")))
        .isEqualTo("10.0.0.1");
    assertThat(addresses.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
  }

  @Test
  void takesNoNamesAsProxies() {
    assertThatThrownBy(() -> new ClientAddress(List.of("proxy.example")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
