package dev.gantry.server.preview;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an IP address is one that a link of a stranger may lead to, by the registries of special
 * purpose addresses (RFC 6890 and its updates).
 */
enum AddressKind {
  /** Reachable by everybody on the internet. */
  PUBLIC,
  /** This machine or its network; only for hosts that the workspace's administrator named. */
  PRIVATE,
  /**
   * Never reached, whatever the settings say: cloud metadata, link-local, multicast, reserved, and
   * IPv6 forms that carry an IPv4 address past the check.
   */
  NEVER;

  private static final List<AddressBlock> METADATA =
      blocks("168.63.129.16", "100.100.100.200", "fd00:ec2::/32", "fd20:ce::/32");

  private static final List<AddressBlock> INTERNAL =
      blocks(
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "::1",
          "fc00::/7");

  private static final List<AddressBlock> RESERVED =
      blocks(
          "0.0.0.0/8",
          "169.254.0.0/16",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  // All of IPv6 that is public lies in here; NAT64, mapped and link-local addresses do not.
  private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");

  static AddressKind of(InetAddress address) {
    if (isIn(METADATA, address)) {
      return NEVER;
    }
    if (isIn(INTERNAL, address)) {
      return PRIVATE;
    }
    boolean global = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
    return global && !isIn(RESERVED, address) ? PUBLIC : NEVER;
  }

  private static boolean isIn(List<AddressBlock> blocks, InetAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }

  private static List<AddressBlock> blocks(String... blocks) {
    return Stream.of(blocks).map(AddressBlock::of).toList();
  }
}
