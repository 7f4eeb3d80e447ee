package insertionhours.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a request comes from. What {@code X-Forwarded-For} says is believed only as far as declared
 * proxies have written it: anybody can send that header.
 */
public final class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** Only literal addresses, so that no name is ever looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  private final Set<InetAddress> trustedProxies;

  /**
   * @param trustedProxies addresses of the proxies in front of the service
   * @throws IllegalArgumentException if one is not a literal address
   */
  public ClientAddress(Collection<String> trustedProxies) {
    this.trustedProxies =
        trustedProxies.stream()
            .map(
                proxy ->
                    literal(proxy)
                        .orElseThrow(() -> new IllegalArgumentException("no address: " + proxy)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The nearest address that is not a declared proxy. */
  public String of(HttpServletRequest request) {
    List<String> forwarded =
        Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
            .flatMap(header -> List.of(header.split(",")).stream())
            .toList();
    return of(request.getRemoteAddr(), forwarded);
  }

  String of(String peer, List<String> forwarded) {
    Optional<InetAddress> direct = literal(peer);
    if (direct.isEmpty()) {
      return peer;
    }
    InetAddress nearest = direct.get();
    for (int i = forwarded.size() - 1; i >= 0 && trustedProxies.contains(nearest); i--) {
      Optional<InetAddress> before = literal(forwarded.get(i).strip());
      if (before.isEmpty()) {
        break;
      }
      nearest = before.get();
    }
    return nearest.getHostAddress();
  }

  private static Optional<InetAddress> literal(String text) {
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    if (!LITERAL.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
