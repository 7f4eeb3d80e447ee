package insertionhours.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What wrong attempts are counted by: the address of a client, or the network that is its own. */
final class ClientNetwork {
  private static final int NETWORK_BYTES = 8;

  private ClientNetwork() {}

  /** An IPv6 client owns its whole /64 and could use a new address for each attempt. */
  static String counted(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? InetAddress.getByAddress(network(parsed.getAddress())).getHostAddress() + "/64"
          : parsed.getHostAddress();
    } catch (UnknownHostException e) {
      return address.substring(0, Math.min(address.length(), 45));
    }
  }

  private static byte[] network(byte[] address) {
    byte[] network = address.clone();
    Arrays.fill(network, NETWORK_BYTES, network.length, (byte) 0);
    return network;
  }
}
