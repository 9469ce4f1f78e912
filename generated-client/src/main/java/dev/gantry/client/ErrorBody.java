package dev.gantry.client;

import dev.gantry.client.error.ErrorAnswer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rocket.Chat's error envelopes: {@code success, error, errorType, details}, and {@code status,
 * message} where nobody is logged in. Where the body is no JSON object, nothing is known.
 */
record ErrorBody(JsonMapper json, JsonNode body) {
  private static final Pattern CODE_IN_BRACKETS = Pattern.compile("\\[([\\w.-]+)]\\s*$");
  private static final Pattern CODE_ALONE = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)+)");

  static ErrorBody read(JsonMapper json, Answer answer) {
    JsonNode body;
    try {
      body = json.readTree(answer.body());
    } catch (JacksonException notJson) {
      body = json.missingNode();
    }
    return new ErrorBody(json, body);
  }

  boolean saysNoSuccess() {
    JsonNode success = body.path("success");
    return success.isBoolean() && !success.booleanValue();
  }

  ErrorAnswer toErrorAnswer(Answer answer) {
    String error = text("error");
    String words = error == null ? text("message") : error;
    return new ErrorAnswer(
        answer.status(), answer.received().headers(), answer.text(), words, code(words), details());
  }

  private @Nullable String code(@Nullable String words) {
    String errorType = text("errorType");
    if (errorType != null || words == null) {
      return errorType;
    }
    Matcher inBrackets = CODE_IN_BRACKETS.matcher(words);
    if (inBrackets.find()) {
      return inBrackets.group(1);
    }
    return CODE_ALONE.matcher(words).matches() ? words : null;
  }

  private @Nullable Object details() {
    JsonNode details = body.path("details");
    return details.isMissingNode() || details.isNull()
        ? null
        : json.treeToValue(details, Object.class);
  }

  private @Nullable String text(String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    return value.isString() ? value.stringValue() : value.toString();
  }
}
