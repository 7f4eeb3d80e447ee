package insertionhours;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import insertionhours.database.EmbeddableDataSourceFactory;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;

/** The settings of {@code config.yml}; each is explained there. */
public class InsertionHoursConfiguration extends Configuration {
  @Valid @NotNull private EmbeddableDataSourceFactory database = new EmbeddableDataSourceFactory();
  @NotNull private URI baseUrl = URI.create("http://localhost:8080");
  private String signingKey = "";
  private String fingerprintKey = "";
  @NotNull private List<String> trustedProxies = List.of();
  private boolean demo;

  @JsonProperty
  public EmbeddableDataSourceFactory getDatabase() {
    return database;
  }

  @JsonProperty
  public void setDatabase(EmbeddableDataSourceFactory database) {
    this.database = database;
  }

  @JsonProperty
  public URI getBaseUrl() {
    return baseUrl;
  }

  @JsonProperty
  public void setBaseUrl(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  @JsonIgnore
  public String getSigningKey() {
    return signingKey;
  }

  @JsonProperty
  public void setSigningKey(String signingKey) {
    this.signingKey = signingKey;
  }

  @JsonIgnore
  public String getFingerprintKey() {
    return fingerprintKey;
  }

  @JsonProperty
  public void setFingerprintKey(String fingerprintKey) {
    this.fingerprintKey = fingerprintKey;
  }

  @JsonProperty
  public List<String> getTrustedProxies() {
    return trustedProxies;
  }

  /** Addresses separated by commas, as an environment variable gives them. */
  @JsonProperty
  public void setTrustedProxies(String addresses) {
    this.trustedProxies =
        List.of(addresses == null ? new String[0] : addresses.split(",")).stream()
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .toList();
  }

  /** Set by the demo command, never by the file. */
  @JsonIgnore
  public boolean isDemo() {
    return demo;
  }

  public void setDemo(boolean demo) {
    this.demo = demo;
  }
}
