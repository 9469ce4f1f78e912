package dev.gantry.server.message;

import dev.gantry.server.core.LazyObject;
import java.time.Instant;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of messages where one is kept inside another record. */
final class MessageJson {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JsonMapper mapper;

  MessageJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  Map<String, Object> object(Message message) {
    return new LazyObject(message, () -> mapper.convertValue(message, OBJECT));
  }

  String text(Instant time) {
    return mapper.convertValue(time, String.class);
  }
}
