package dev.gantry.server.direct;

import dev.gantry.server.core.ApiException;
import java.util.Map;

/** Why people get no room of direct messages, in Rocket.Chat's words. */
final class Refusals {

  private static final Map<String, Object> DETAILS = Map.of("method", "createDirectMessage");

  private Refusals() {}

  static ApiException notAllowed() {
    return ApiException.coded("error-not-allowed", "Not allowed", DETAILS);
  }

  static ApiException invalidUser() {
    return ApiException.coded("error-invalid-user", "Invalid user", DETAILS);
  }

  static ApiException tooMany(int most) {
    return ApiException.coded(
        "error-direct-message-max-user-exceeded",
        "You cannot add more than " + most + " users, including yourself to a direct message",
        Map.of("method", "createDirectRoom"));
  }
}
