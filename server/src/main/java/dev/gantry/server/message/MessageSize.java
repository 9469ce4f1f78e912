package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.setting.Settings;
import java.util.Map;

/** How long a text may be, in UTF-16 units as JavaScript counts them. */
final class MessageSize {

  private final Settings settings;

  MessageSize(Settings settings) {
    this.settings = settings;
  }

  boolean exceeds(String text) {
    return text != null && text.length() > settings.number("Message_MaxAllowedSize");
  }

  void require(String text, String method) {
    if (exceeds(text)) {
      throw ApiException.coded(
          "error-message-size-exceeded",
          "Message size exceeds Message_MaxAllowedSize",
          Map.of("method", method));
    }
  }
}
