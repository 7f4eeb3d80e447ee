package insertionhours.accounts;

import insertionhours.web.ClientAddress;
import java.util.List;

/**
 * What signing in needs to know of the installation.
 *
 * @param baseUrl as readers address it; begins the links that are sent to people
 * @param demoAccounts none outside a demonstration
 * @param demoPassword of all demo accounts; not looked at where there are none
 */
public record SecuritySettings(
    String baseUrl,
    ClientAddress clientAddress,
    List<DemoAccount> demoAccounts,
    String demoPassword) {

  public SecuritySettings {
    demoAccounts = List.copyOf(demoAccounts);
  }

  /** Outside a demonstration. */
  public SecuritySettings(String baseUrl, ClientAddress clientAddress) {
    this(baseUrl, clientAddress, List.of(), "");
  }

  /** A link to a page of this site. */
  String link(String path) {
    return baseUrl.replaceAll("/+$", "") + path;
  }
}
