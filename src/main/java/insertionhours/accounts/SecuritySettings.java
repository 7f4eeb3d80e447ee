package insertionhours.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * What signing in needs to know of the installation.
 *
 * @param baseUrl as readers address it; begins the links that are sent to people
 * @param clientAddress where a request comes from, declared proxies left aside
 * @param demoAccounts none outside a demonstration
 * @param demoPassword of all demo accounts; not looked at where there are none
 * @param fingerprintKey tells the same person in two records, without keeping who it is
 */
public record SecuritySettings(
    URI baseUrl,
    Function<HttpServletRequest, String> clientAddress,
    List<DemoAccount> demoAccounts,
    String demoPassword,
    String fingerprintKey) {

  public SecuritySettings {
    demoAccounts = List.copyOf(demoAccounts);
  }

  /** A link to a page of this site. */
  public String link(String path) {
    return baseUrl.toString().replaceAll("/+$", "") + path;
  }
}
