package dev.gantry.server.preview;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for one fetch and refuses those of which any address is refused. The connection
 * takes its address from here, so a name that resolves differently a moment later changes nothing.
 */
final class CheckedHosts implements DnsResolver {

  /** Each address may cost a whole connect timeout. */
  private static final int MOST_ADDRESSES = 3;

  private final HostLookup lookup;
  private final EmbedRules rules;

  CheckedHosts(HostLookup lookup, EmbedRules rules) {
    this.lookup = lookup;
    this.rules = rules;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetSocketAddress> found = lookup.find(host, port);
    for (InetSocketAddress address : found) {
      rules.requireAddress(host, address.getAddress());
    }
    if (found.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return found.stream().limit(MOST_ADDRESSES).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
