package dev.gantry.server.http.method;

import dev.gantry.server.account.SetPreferences;
import dev.gantry.server.user.User;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code saveUserPreferences}: {@code [{name: value, ...}]}, answered with {@code true}. */
final class SaveUserPreferences implements MethodHandler {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final SetPreferences setPreferences;
  private final JsonMapper mapper;

  SaveUserPreferences(SetPreferences setPreferences, JsonMapper mapper) {
    this.setPreferences = setPreferences;
    this.mapper = mapper;
  }

  @Override
  public Object call(User caller, JsonNode parameters) {
    if (!parameters.path(0).isObject()) {
      throw new BadParametersException();
    }
    setPreferences.set(caller, null, mapper.convertValue(parameters.path(0), OBJECT));
    return true;
  }
}
