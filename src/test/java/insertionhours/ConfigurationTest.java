package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.commands.CommandRefused;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that ship, as the environment completes them. */
final class ConfigurationTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final Map<String, String> KEYS =
      Map.of("SIGNING_KEY", KEY, "FINGERPRINT_KEY", KEY);

  @Test
  void worksWithoutAnyVariable() throws Exception {
    InsertionHoursConfiguration settings = settings(Map.of());
    assertThat(settings.getBaseUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.getTrustedProxies()).isEmpty();
    assertThat(settings.getDatabase().isEmbedded()).isTrue();
    assertThat(settings.getDatabase().getUser()).isNull();
    assertThat(settings.getDatabase().getPassword()).isNull();
    assertThat(settings.getDatabase().getDataDirectory()).isEqualTo(".data");
    assertThat(addresses(server(settings).getApplicationConnectors()))
        .containsExactly("127.0.0.1:8080");
    assertThat(addresses(server(settings).getAdminConnectors())).containsExactly("127.0.0.1:8081");
  }

  @Test
  void takesEveryVariable() throws Exception {
    InsertionHoursConfiguration settings =
        settings(
            Map.ofEntries(
                Map.entry("HTTP_PORT", "9000"),
                Map.entry("ADMIN_PORT", "9001"),
                Map.entry("BIND_HOST", "0.0.0.0"),
                Map.entry("BASE_URL", "https://heures.example"),
                Map.entry("TRUSTED_PROXIES", "10.0.0.1, 10.0.0.2"),
                Map.entry("DATABASE_URL", "jdbc:mysql://db.example/hours"),
                Map.entry("DATABASE_USER", "somebody"),
                Map.entry("DATABASE_PASSWORD", "s: 'e#cret"),
                Map.entry("DATA_DIR", "/srv/hours"),
                Map.entry("SIGNING_KEY", KEY)));
    assertThat(settings.getBaseUrl()).isEqualTo(URI.create("https://heures.example"));
    assertThat(settings.getTrustedProxies()).containsExactly("10.0.0.1", "10.0.0.2");
    assertThat(settings.getDatabase().isEmbedded()).isFalse();
    assertThat(settings.getDatabase().getUrl()).isEqualTo("jdbc:mysql://db.example/hours");
    assertThat(settings.getDatabase().getUser()).isEqualTo("somebody");
    assertThat(settings.getDatabase().getPassword()).isEqualTo("s: 'e#cret");
    assertThat(settings.getDatabase().getDataDirectory()).isEqualTo("/srv/hours");
    assertThat(settings.getSigningKey()).isEqualTo(KEY);
    assertThat(addresses(server(settings).getApplicationConnectors()))
        .containsExactly("0.0.0.0:9000");
    assertThat(addresses(server(settings).getAdminConnectors())).containsExactly("127.0.0.1:9001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1234567", "0012", "1e5", "null", "yes", "\"a\" \\n # ${HTTP_PORT}", "a: 'b'"})
  void takesSecretsAsTheyAre(String secret) throws Exception {
    assertThat(settings(Map.of("DATABASE_PASSWORD", secret)).getDatabase().getPassword())
        .isEqualTo(secret);
  }

  @ParameterizedTest
  @CsvSource({"SIGNING_KEY, ''", "SIGNING_KEY, short", "FINGERPRINT_KEY, ''"})
  void doesNotServeWithoutKeys(String variable, String key) throws Exception {
    InsertionHoursConfiguration settings = settings(with(KEYS, variable, key));
    assertThatThrownBy(() -> new Installation(settings).checkSettings())
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining(variable);
    assertThatCode(() -> new Installation(settings(KEYS)).checkSettings())
        .doesNotThrowAnyException();
  }

  @Test
  void takesAnEmptyVariableForOneThatIsNotSet() throws Exception {
    InsertionHoursConfiguration settings =
        settings(Map.of("BASE_URL", "", "HTTP_PORT", "", "DATA_DIR", "", "DATABASE_URL", ""));
    assertThat(settings.getBaseUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.getDatabase().isEmbedded()).isTrue();
    assertThat(settings.getDatabase().getDataDirectory()).isEqualTo(".data");
  }

  @ParameterizedTest
  @CsvSource({
    "BASE_URL, hours.example",
    "BASE_URL, ftp://hours.example",
    "BASE_URL, https://hours.example/somewhere",
    "TRUSTED_PROXIES, proxy.example"
  })
  void refusesAnAddressThatCannotBeMeant(String variable, String value) throws Exception {
    InsertionHoursConfiguration settings = settings(with(KEYS, variable, value));
    assertThatThrownBy(() -> new Installation(settings).checkSettings())
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining(variable)
        .hasMessageContaining(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres://db.example/hours", "jdbc:mariadb://db.example/hours", "x"})
  void refusesTheAddressOfAnotherDatabase(String url) {
    assertThatThrownBy(() -> settings(Map.of("DATABASE_URL", url)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("jdbc:mysql://");
  }

  @ParameterizedTest
  @CsvSource({
    "DATABASE_URL, jdbc:mysql://db.example/hours",
    "BIND_HOST, 0.0.0.0",
    "BIND_HOST, 192.0.2.1"
  })
  void demonstratesOnThisMachineOnly(String variable, String value) throws Exception {
    InsertionHoursConfiguration settings = settings(Map.of(variable, value));
    settings.setDemo(true);
    assertThatThrownBy(() -> new Installation(settings).checkSettings())
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining(variable);
    InsertionHoursConfiguration usual = settings(Map.of());
    usual.setDemo(true);
    assertThatCode(() -> new Installation(usual).checkSettings()).doesNotThrowAnyException();
  }

  private static InsertionHoursConfiguration settings(Map<String, String> environment)
      throws Exception {
    return new YamlConfigurationFactory<>(
            InsertionHoursConfiguration.class,
            Validators.newValidator(),
            Jackson.newObjectMapper(),
            "none")
        .build(
            new SubstitutingSourceProvider(
                new FileConfigurationSourceProvider(), new EnvironmentValues(environment::get)),
            "config.yml");
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> all = new HashMap<>(some);
    all.put(name, value);
    return all;
  }

  private static DefaultServerFactory server(InsertionHoursConfiguration settings) {
    return (DefaultServerFactory) settings.getServerFactory();
  }

  private static List<String> addresses(List<ConnectorFactory> connectors) {
    return connectors.stream()
        .map(HttpConnectorFactory.class::cast)
        .map(connector -> connector.getBindHost() + ":" + connector.getPort())
        .toList();
  }
}
