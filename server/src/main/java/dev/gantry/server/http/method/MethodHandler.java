package dev.gantry.server.http.method;

import dev.gantry.server.user.User;
import tools.jackson.databind.JsonNode;

/** Carries out one method of the realtime API. */
@FunctionalInterface
interface MethodHandler {

  /**
   * The result, any JSON value.
   *
   * @param parameters an array; may be shorter than the method wants
   * @throws dev.gantry.server.core.ApiException for a call that is refused
   */
  Object call(User caller, JsonNode parameters);
}
