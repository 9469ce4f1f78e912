package dev.gantry.client;

import static dev.gantry.client.Redaction.HIDDEN;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of an operation without its secrets: whatever is named like one, at any depth, the value
 * of any setting, and what a method gets by its place only.
 */
record RedactedJson(String operation) {
  private static final JsonMapper JSON = Json.mapper();
  private static final Pattern SECRET =
      Pattern.compile(
          "pass|pwd|token|secret|resume|code|digest|credential|hash|totp|otp$|keys?$",
          Pattern.CASE_INSENSITIVE);

  String of(byte[] body) {
    try {
      JsonNode tree = JSON.readTree(body);
      redact(tree);
      return JSON.writeValueAsString(tree);
    } catch (JacksonException notJson) {
      return HIDDEN;
    }
  }

  private void redact(JsonNode node) {
    if (node instanceof ObjectNode object) {
      boolean setting = operation.equals("updateSetting") || object.has("_id");
      for (String name : List.copyOf(object.propertyNames())) {
        if (SECRET.matcher(name).find() || setting && name.equals("value")) {
          object.put(name, HIDDEN);
        } else if (operation.equals("callMethod") && name.equals("message")) {
          object.put(name, method(object.get(name)));
        } else {
          redact(object.get(name));
        }
      }
    } else if (node.isArray()) {
      node.forEach(this::redact);
    }
  }

  /** The call of a method is JSON in a text. */
  private String method(JsonNode message) {
    try {
      JsonNode call = JSON.readTree(message.asString(HIDDEN));
      redact(call);
      if (call.path("params") instanceof ArrayNode params) {
        for (int i = 0; i < params.size(); i++) {
          if (params.get(i).isValueNode()) {
            params.set(i, HIDDEN);
          }
        }
      }
      return JSON.writeValueAsString(call);
    } catch (JacksonException notJson) {
      return HIDDEN;
    }
  }
}
