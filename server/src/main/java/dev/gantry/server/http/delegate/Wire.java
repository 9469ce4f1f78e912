package dev.gantry.server.http.delegate;

import dev.gantry.api.model.Message;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Translates between domain records and generated models by their JSON form, which is the same on
 * both sides: a property that the contract gains needs no mapping code.
 */
final class Wire {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() {};

  private final JsonMapper mapper;

  Wire(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** The value in another type with the same JSON form; null stays null. */
  <T> T convert(Object value, Class<T> type) {
    return mapper.convertValue(value, type);
  }

  /** The values, each in another type. */
  <T> List<T> convertAll(List<?> values, Class<T> type) {
    return values.stream().map(value -> convert(value, type)).toList();
  }

  /** The message of an answer, written as the value is; null stays null. */
  static Message message(Object value) {
    return value == null ? null : new ShownMessage(value);
  }

  /** The messages of an answer; see {@link #message}. */
  static List<Message> messages(List<?> values) {
    return values.stream().map(Wire::message).toList();
  }

  /** The value as an open JSON object; null stays null. */
  Map<String, Object> open(Object value) {
    return mapper.convertValue(value, OBJECT);
  }

  /** The values as open JSON objects; null stays null. */
  List<Map<String, Object>> openAll(List<?> values) {
    return mapper.convertValue(values, OBJECTS);
  }

  /** A 200. */
  static <T> ResponseEntity<T> ok(T body) {
    return ResponseEntity.ok(body);
  }
}
