package dev.gantry.server.preview;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/** A block of IP addresses in CIDR notation, or a single one. */
record AddressBlock(InetAddress network, int prefix) {

  /** A block that is known to be well-formed. */
  static AddressBlock of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  /** The block; empty where the text is none, such as a name. */
  static Optional<AddressBlock> parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    if (!InetAddresses.isInetAddress(address)) {
      return Optional.empty();
    }
    InetAddress network = InetAddresses.forString(address);
    int bits = network.getAddress().length * Byte.SIZE;
    if (slash < 0) {
      return Optional.of(new AddressBlock(network, bits));
    }
    String prefix = text.substring(slash + 1);
    return prefix.matches("\\d{1,3}") && Integer.parseInt(prefix) <= bits
        ? Optional.of(new AddressBlock(network, Integer.parseInt(prefix)))
        : Optional.empty();
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != network.getAddress().length) {
      return false;
    }
    int ignored = bytes.length * Byte.SIZE - prefix;
    return number(bytes)
        .shiftRight(ignored)
        .equals(number(network.getAddress()).shiftRight(ignored));
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }
}
