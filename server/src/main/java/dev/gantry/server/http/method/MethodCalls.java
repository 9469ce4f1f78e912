package dev.gantry.server.http.method;

import dev.gantry.server.account.SetPreferences;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.InviteToRoom;
import dev.gantry.server.user.User;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The methods that there are, by name. */
public final class MethodCalls {

  private final Map<String, MethodHandler> handlers;
  private final JsonMapper mapper;

  public MethodCalls(InviteToRoom inviteToRoom, SetPreferences setPreferences, JsonMapper mapper) {
    this.handlers =
        Map.of(
            "addUsersToRoom", new AddUsersToRoom(inviteToRoom),
            "saveUserPreferences", new SaveUserPreferences(setPreferences, mapper));
    this.mapper = mapper;
  }

  /**
   * Carries out a call. An unknown method and a refusal are results as well.
   *
   * @param text a JSON object with {@code msg}, {@code id}, {@code method} and {@code params}
   * @throws ApiException plain {@code Invalid method call} for any other text
   */
  public MethodResult call(User caller, String text) {
    MethodCall call = MethodCall.read(text, mapper);
    MethodHandler handler = handlers.get(call.method());
    if (handler == null) {
      return failed(call.id(), MethodError.unknownMethod(call.method()));
    }
    try {
      Object result = handler.call(caller, call.parameters());
      return new MethodResult(text(call.id(), "result", result), true);
    } catch (BadParametersException e) {
      return failed(call.id(), MethodError.badParameters());
    } catch (ApiException e) {
      return failed(call.id(), MethodError.of(e));
    }
  }

  private MethodResult failed(JsonNode id, MethodError error) {
    return new MethodResult(text(id, "error", error), false);
  }

  private String text(JsonNode id, String key, Object value) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("msg", "result");
    result.put("id", id);
    result.put(key, value);
    return mapper.writeValueAsString(result);
  }
}
