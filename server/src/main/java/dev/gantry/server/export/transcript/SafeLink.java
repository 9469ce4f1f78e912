package dev.gantry.server.export.transcript;

import java.util.Optional;
import java.util.regex.Pattern;

/** Links that a page on somebody's disk may hold: to the web, to a mailbox, to a telephone. */
final class SafeLink {

  private static final Pattern ABSOLUTE =
      Pattern.compile("(https?://|mailto:|tel:).+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String siteUrl;

  SafeLink(String siteUrl) {
    this.siteUrl = siteUrl;
  }

  /** The link as the page writes it; empty where it must stay text. */
  Optional<String> of(String link) {
    String stripped = link.strip();
    if (stripped.startsWith("//")) {
      return Optional.of("https:" + stripped);
    }
    if (stripped.startsWith("/")) {
      return Optional.of(siteUrl + stripped);
    }
    return ABSOLUTE.matcher(stripped).matches() ? Optional.of(stripped) : Optional.empty();
  }
}
