package dev.gantry.server.markup;

import java.util.Set;

/** Finds links that were not marked as such: URLs, bare domains, e-mail addresses, numbers. */
final class AutoLinkScanner {
  private static final int LONGEST_LOCAL_PART = 64;

  private final Line line;
  private final String text;
  private final Set<String> customDomains;

  AutoLinkScanner(Line line, Set<String> customDomains) {
    this.line = line;
    this.text = line.text;
    this.customDomains = customDomains;
  }

  /** Reads a link at the beginning of a word; returns its end, or the place itself when none. */
  int scan(int from, int limit, InlineNodes out) {
    if (text.charAt(from) == '+') {
      int end = PhoneScanner.end(text, from, limit);
      if (end > from) {
        out.node(PhoneScanner.node(text.substring(from, end)));
      }
      return end;
    }
    int end = scanEmail(from, limit, out);
    return end > from ? end : scanUrl(from, limit, out);
  }

  private int scanEmail(int from, int limit, InlineNodes out) {
    int start = text.startsWith("mailto:", from) ? from + "mailto:".length() : from;
    int at = line.at.at(start);
    if (at - start > LONGEST_LOCAL_PART || at >= limit || !isLocalPart(start, at)) {
      return from;
    }
    int end = Hosts.end(text, at + 1, limit);
    if (end == at + 1) {
      return from;
    }
    if (PublicSuffixes.endsInPublicSuffix(text.substring(at + 1, end))) {
      String address = text.substring(start, end);
      out.node(Inline.Link.of("mailto:" + address, address));
    } else {
      out.text(text, from, end);
    }
    return end;
  }

  private boolean isLocalPart(int from, int end) {
    if (from >= end || !Character.isLetterOrDigit(text.charAt(from))) {
      return false;
    }
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      boolean dot = c == '.' && text.charAt(i - 1) != '.' && i + 1 < end;
      boolean mark = c < 128 ? "!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0 : !Character.isWhitespace(c);
      if (!dot && !mark && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private int scanUrl(int from, int limit, InlineNodes out) {
    int hostStart = Urls.hostStart(text, from, limit);
    boolean bare = hostStart < 0 || Hosts.end(text, hostStart, limit) == hostStart;
    if (bare) {
      hostStart = from;
    }
    int hostEnd = Hosts.end(text, hostStart, limit);
    if (hostEnd == hostStart) {
      return from;
    }
    int portEnd = Urls.portEnd(text, hostEnd, limit);
    int end = bodyEnd(portEnd, limit);
    String typed = text.substring(from, end);
    String host = text.substring(hostStart, hostEnd);
    if (!endsHost(portEnd, end) || !Hosts.isLinkable(host, customDomains)) {
      out.text(typed);
      return end;
    }
    boolean absolute = !bare || portEnd > hostEnd && readsAsScheme(host);
    out.node(Inline.Link.of(absolute ? typed : "//" + typed, typed));
    return end;
  }

  /** The rest of the word without punctuation at its end. */
  private int bodyEnd(int from, int limit) {
    int end = Math.min(line.wordEnd(from), limit);
    while (end > from && Chars.isPunctuation(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean endsHost(int hostEnd, int end) {
    return hostEnd >= end || "/?#".indexOf(text.charAt(hostEnd)) >= 0;
  }

  /** {@code rocket.chat:8080} is a valid URL of scheme {@code rocket.chat}, and stays as it is. */
  private static boolean readsAsScheme(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (!Chars.isAsciiLetter(c) && (i == 0 || !Chars.isDigit(c) && "+-.".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }
}
