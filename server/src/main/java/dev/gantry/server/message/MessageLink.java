package dev.gantry.server.message;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises links to messages of this workspace: its address, and a query {@code msg=<id>}. */
record MessageLink(String siteUrl) {

  private static final Pattern MESSAGE_ID = Pattern.compile("[?&]msg=([^&#\\s]+)");

  Optional<String> messageId(String url) {
    if (!url.contains(siteUrl)) {
      return Optional.empty();
    }
    Matcher matcher = MESSAGE_ID.matcher(url);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  boolean isQuote(Map<String, Object> attachment) {
    return attachment.get("message_link") instanceof String url && messageId(url).isPresent();
  }
}
