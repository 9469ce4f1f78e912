package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import java.util.List;
import java.util.Map;

/**
 * Refuses attachments with values of a wrong type, with links that a browser would run instead of
 * open, or with half a table field. Unknown keys are let through.
 */
final class AttachmentRules {

  private static final Map<String, JsonType> TYPES =
      JsonType.byKey(
          Map.of(
              JsonType.STRING,
              List.of(
                  "color",
                  "text",
                  "button_alignment",
                  "author_name",
                  "title",
                  "image_preview",
                  "image_type",
                  "audio_type",
                  "video_type"),
              JsonType.BOOLEAN,
              List.of("collapsed", "title_link_download"),
              JsonType.NUMBER,
              List.of("image_size", "audio_size", "video_size"),
              JsonType.OBJECT,
              List.of("image_dimensions"),
              JsonType.ARRAY,
              List.of("actions", "fields"),
              JsonType.STRING_OR_NUMBER,
              List.of("ts")));

  private static final List<String> LINKS =
      List.of(
          "thumb_url",
          "message_link",
          "author_link",
          "author_icon",
          "title_link",
          "image_url",
          "audio_url",
          "video_url");

  private static final Map<String, JsonType> FIELD_TYPES =
      Map.of("short", JsonType.BOOLEAN, "title", JsonType.STRING, "value", JsonType.SCALAR);

  private static final Map<String, JsonType> ACTION_TYPES =
      JsonType.byKey(
          Map.of(
              JsonType.STRING,
              List.of("type", "text", "msg", "webview_height_ratio"),
              JsonType.BOOLEAN,
              List.of("is_webview", "msg_in_chat_window")));

  private static final List<String> ACTION_LINKS = List.of("url", "image_url");

  /**
   * Checks the attachments of one message.
   *
   * @throws ApiException plain: {@code Match error: ...}, {@code Invalid href value provided}, or
   *     {@code Invalid attachment field, title and value is required}
   */
  void check(List<Map<String, Object>> attachments) {
    if (attachments != null) {
      attachments.forEach(one -> checkOne(JsonType.object(one)));
    }
  }

  private void checkOne(Map<String, Object> attachment) {
    JsonType.check(attachment, TYPES);
    LINKS.forEach(key -> Href.requireAbsolute(attachment.get(key), key));
    members(attachment, "fields").forEach(AttachmentRules::checkField);
    members(attachment, "actions").forEach(AttachmentRules::checkAction);
    members(attachment, "attachments").forEach(inner -> checkOne(JsonType.object(inner)));
  }

  private static void checkField(Object value) {
    Map<String, Object> field = JsonType.object(value);
    JsonType.check(field, FIELD_TYPES);
    if (JsonType.isFalsy(field.get("value")) || JsonType.isFalsy(field.get("title"))) {
      throw ApiException.plain("Invalid attachment field, title and value is required");
    }
  }

  private static void checkAction(Object value) {
    Map<String, Object> action = JsonType.object(value);
    JsonType.check(action, ACTION_TYPES);
    ACTION_LINKS.forEach(key -> Href.requireAbsolute(action.get(key), key));
  }

  private static List<?> members(Map<String, Object> attachment, String key) {
    return attachment.get(key) instanceof List<?> list ? list : List.of();
  }
}
