package dev.gantry.server.preview;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Where the addresses of a host come from. What it answers is checked before it is used. */
@FunctionalInterface
public interface HostLookup {

  /** The resolver of the machine. */
  HostLookup SYSTEM =
      (host, port) ->
          Stream.of(InetAddress.getAllByName(host))
              .map(address -> new InetSocketAddress(address, port))
              .toList();

  /**
   * All addresses of a host. May take long.
   *
   * @param host a name, or an IP address without brackets
   * @param port the port that the link asks for
   * @throws UnknownHostException where there is none
   */
  List<InetSocketAddress> find(String host, int port) throws UnknownHostException;
}
