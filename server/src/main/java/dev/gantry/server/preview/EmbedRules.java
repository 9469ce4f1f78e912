package dev.gantry.server.preview;

import dev.gantry.server.setting.Settings;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which links are followed and for how long, by the settings at one moment.
 *
 * @param ignoredHosts names of {@code API_EmbedIgnoredHosts}
 * @param ignoredBlocks addresses of the same setting
 * @param privateHosts {@code Gantry_Embed_AllowedPrivateHosts}: hosts that are followed though
 *     their addresses are private or ignored
 * @param ports {@code API_EmbedSafePorts}
 * @param timeout {@code API_EmbedTimeout}, for a link with all its redirects
 */
record EmbedRules(
    Set<String> ignoredHosts,
    List<AddressBlock> ignoredBlocks,
    Set<String> privateHosts,
    Set<String> ports,
    Duration timeout) {

  static EmbedRules of(Settings settings) {
    List<String> ignored = list(settings, "API_EmbedIgnoredHosts").toList();
    return new EmbedRules(
        Set.copyOf(ignored),
        ignored.stream().map(AddressBlock::parse).flatMap(Optional::stream).toList(),
        list(settings, "Gantry_Embed_AllowedPrivateHosts").collect(Collectors.toUnmodifiableSet()),
        list(settings, "API_EmbedSafePorts").collect(Collectors.toUnmodifiableSet()),
        Duration.ofSeconds(settings.number("API_EmbedTimeout")));
  }

  /** Checks what can be told from the link itself. */
  void requireLink(WebAddress link) throws RefusedLinkException {
    if (!ports.contains(String.valueOf(link.port()))) {
      throw new RefusedLinkException("port " + link.port() + " is not among the safe ones");
    }
    if (ignoredHosts.contains(link.host()) && !privateHosts.contains(link.host())) {
      throw new RefusedLinkException(link.host() + " is an ignored host");
    }
  }

  /** Checks an address that a host resolved to. */
  void requireAddress(String host, InetAddress address) throws RefusedLinkException {
    AddressKind kind = AddressKind.of(address);
    boolean named = privateHosts.contains(host) && kind != AddressKind.NEVER;
    boolean ignored = ignoredBlocks.stream().anyMatch(block -> block.contains(address));
    if (!named && (kind != AddressKind.PUBLIC || ignored)) {
      throw new RefusedLinkException(host + " has an address that is not to be reached");
    }
  }

  private static Stream<String> list(Settings settings, String id) {
    return Stream.of(settings.text(id).split(","))
        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
        .filter(entry -> !entry.isEmpty());
  }
}
