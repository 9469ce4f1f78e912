package dev.gantry.server.message;

import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.UserRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the attachment that shows a quoted message. */
final class QuoteAttachment {

  private final Settings settings;
  private final MessageJson json;

  QuoteAttachment(Settings settings, MessageJson json) {
    this.settings = settings;
    this.json = json;
  }

  Map<String, Object> of(Message quoted, String url) {
    Map<String, Object> attachment = new LinkedHashMap<>();
    attachment.put("text", quoted.text());
    putIfPresent(attachment, "md", quoted.markup());
    if (quoted.other() != null) {
      putIfPresent(attachment, "translations", quoted.other().get("translations"));
    }
    attachment.put("message_link", url);
    attachment.put("author_name", authorName(quoted));
    attachment.put("author_icon", "/avatar/" + encoded(quoted.author().username()));
    attachment.put("attachments", nested(quoted.attachments()));
    attachment.put("ts", json.text(quoted.createdAt()));
    return attachment;
  }

  /** The attachment by which the room is shown what was pinned; always under the username. */
  Map<String, Object> ofPinned(Message pinned) {
    Map<String, Object> attachment = new LinkedHashMap<>();
    attachment.put("text", pinned.text());
    attachment.put("author_name", pinned.author().username());
    attachment.put("author_icon", "/avatar/" + encoded(pinned.author().username()));
    attachment.put("ts", json.text(pinned.createdAt()));
    attachment.put("attachments", nested(pinned.attachments()));
    return attachment;
  }

  private List<Map<String, Object>> nested(List<Map<String, Object>> attachments) {
    int limit = settings.number("Message_QuoteChainLimit");
    if (attachments == null || limit < 2) {
      return List.of();
    }
    return attachments.stream().map(one -> shortened(one, 1, limit)).toList();
  }

  private static Map<String, Object> shortened(
      Map<String, Object> attachment, int depth, int limit) {
    if (!attachment.containsKey("message_link")
        || !(attachment.get("attachments") instanceof List<?> inner)) {
      return attachment;
    }
    Map<String, Object> copy = new LinkedHashMap<>(attachment);
    if (depth < limit - 1) {
      copy.put(
          "attachments", inner.stream().map(one -> shortenedValue(one, depth, limit)).toList());
    } else {
      copy.remove("attachments");
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Object shortenedValue(Object value, int depth, int limit) {
    return value instanceof Map<?, ?> map
        ? shortened((Map<String, Object>) map, depth + 1, limit)
        : value;
  }

  private String authorName(Message quoted) {
    UserRef author = quoted.author();
    if (quoted.alias() != null && !quoted.alias().isEmpty()) {
      return quoted.alias();
    }
    return settings.isOn("UI_Use_Real_Name") && author.name() != null
        ? author.name()
        : author.username();
  }

  private static String encoded(String username) {
    return URLEncoder.encode(username, StandardCharsets.UTF_8);
  }

  private static void putIfPresent(Map<String, Object> target, String key, Object value) {
    if (value != null) {
      target.put(key, value);
    }
  }
}
