package dev.gantry.contract.tests.remote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Why an answer says nothing of the contract: the user may not do this, or not so often. */
final class Refusal {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final List<String> NOT_ALLOWED =
      List.of(
          "not-allowed",
          "not allowed",
          "not-authorized",
          "not authorized",
          "unauthorized",
          "missing-permission",
          "permissions required");
  private static final JsonMapper JSON = new JsonMapper();

  private Refusal() {}

  /** What held back a request; empty where nothing did. */
  static Optional<String> of(int status, String body) {
    return status == FORBIDDEN || status == BAD_REQUEST && saysNotAllowed(body)
        ? Optional.of("the user may not: " + body)
        : ofLimit(status);
  }

  /** The same without what the user may not. */
  static Optional<String> ofLimit(int status) {
    return status == TOO_MANY_REQUESTS
        ? Optional.of("the server limits how often this is called; try again later")
        : Optional.empty();
  }

  private static boolean saysNotAllowed(String body) {
    try {
      var answer = JSON.readTree(body);
      return Stream.of("errorType", "error")
          .map(key -> answer.path(key).asString(""))
          .map(text -> text.toLowerCase(Locale.ROOT))
          .anyMatch(text -> NOT_ALLOWED.stream().anyMatch(text::contains));
    } catch (JacksonException e) {
      return false;
    }
  }
}
