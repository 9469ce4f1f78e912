package dev.gantry.server.preview;

import com.google.common.net.InetAddresses;
import com.google.common.net.PercentEscaper;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The target of a link that may be followed, read strictly: where two readers could disagree about
 * the host, the link is refused.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case and ASCII, without a dot at the end; an IPv6 address without brackets
 * @param target path and query, escaped where the link was not
 */
record WebAddress(String scheme, String host, int port, String target) {

  private static final int LONGEST_LINK = 4_000;
  private static final int LONGEST_NAME = 253;
  private static final Pattern LINK =
      Pattern.compile("(?i)(https?)://([^/?#\\\\]+)([^#]*)(#.*)?", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^\\[\\]@:%\\s\\\\]+))(?::(\\d{1,5})?)?");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
  private static final PercentEscaper ESCAPER = new PercentEscaper("-._~!$&'()*+,;=:@/?%", false);

  static WebAddress parse(String link) throws RefusedLinkException {
    Matcher parts = LINK.matcher(link);
    if (link.length() > LONGEST_LINK || !parts.matches()) {
      throw new RefusedLinkException("the link is not one of http or https");
    }
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    if (!authority.matches()) {
      throw new RefusedLinkException("the link has a host that cannot be told, or a login");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String host = authority.group(1) == null ? name(authority.group(2)) : ip(authority.group(1));
    return new WebAddress(scheme, host, port(scheme, authority.group(3)), target(parts.group(3)));
  }

  /** Where a redirect or a link on the page leads to. */
  WebAddress resolve(String reference) throws RefusedLinkException {
    if (reference.startsWith("//")) {
      return parse(scheme + ":" + reference);
    }
    if (SCHEME.matcher(reference).matches()) {
      return parse(reference);
    }
    try {
      return parse(uri().resolve(escape(reference.replaceFirst("#.*", ""))).toString());
    } catch (IllegalArgumentException e) {
      throw new RefusedLinkException("the link cannot be read");
    }
  }

  URI uri() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    String suffix = port == defaultPort(scheme) ? "" : ":" + port;
    return URI.create(scheme + "://" + shown + suffix + target);
  }

  private static String name(String typed) throws RefusedLinkException {
    String host;
    try {
      host = IDN.toASCII(typed).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    } catch (IllegalArgumentException e) {
      throw new RefusedLinkException("the host is no name");
    }
    if (host.length() > LONGEST_NAME) {
      throw new RefusedLinkException("the host is no name");
    }
    boolean number = ENDS_IN_NUMBER.matcher(host).matches();
    if (!NAME.matcher(host).matches() || number && !InetAddresses.isInetAddress(host)) {
      throw new RefusedLinkException("the host is no name");
    }
    return host;
  }

  private static String ip(String typed) throws RefusedLinkException {
    boolean address = typed.contains(":") && InetAddresses.isInetAddress(typed);
    if (!address || InetAddresses.isMappedIPv4Address(typed)) {
      throw new RefusedLinkException("the host is no address");
    }
    return typed.toLowerCase(Locale.ROOT);
  }

  private static int port(String scheme, String typed) {
    return typed == null ? defaultPort(scheme) : Integer.parseInt(typed);
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  private static String target(String typed) throws RefusedLinkException {
    try {
      return escape(typed.startsWith("/") ? typed : "/" + typed);
    } catch (IllegalArgumentException e) {
      throw new RefusedLinkException("the link cannot be read");
    }
  }

  private static String escape(String typed) {
    return BARE_PERCENT.matcher(ESCAPER.escape(typed)).replaceAll("%25");
  }
}
