package dev.gantry.server.http.paging;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sort}, {@code fields} and {@code query}: JSON objects in the query string. */
public final class JsonParameters {

  /** Longer orders make no sense and would be another statement of the database each. */
  private static final int MOST_SORT_KEYS = 3;

  private static final int LONGEST_PATTERN = 200;
  private static final Set<String> OPERATORS = Set.of("$or", "$and", "$regex");

  private final JsonMapper mapper;

  public JsonParameters(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * An order, first key first; empty for null and blank text.
   *
   * @throws ApiException {@code error-invalid-sort}, also for more than three keys
   */
  List<SortKey> sort(String raw) {
    List<SortKey> keys = new ArrayList<>();
    for (Map.Entry<String, JsonNode> key : object("sort", raw)) {
      int direction = key.getValue().isInt() ? key.getValue().asInt() : 0;
      if (Math.abs(direction) != 1
          || !SortKey.isField(key.getKey())
          || keys.size() == MOST_SORT_KEYS) {
        throw invalid("sort", raw);
      }
      keys.add(new SortKey(key.getKey(), direction == 1));
    }
    return keys;
  }

  /** Refuses what is no JSON object of 0 and 1 by field. */
  void requireFields(String raw) {
    for (Map.Entry<String, JsonNode> field : object("fields", raw)) {
      int shown = field.getValue().isInt() ? field.getValue().asInt() : -1;
      if (shown != 0 && shown != 1) {
        throw invalid("fields", raw);
      }
    }
  }

  /**
   * Refuses what is no JSON object, and operators other than {@code $or}, {@code $and} and {@code
   * $regex}. A pattern is a text of up to 200 characters.
   */
  void requireQuery(String raw) {
    for (Map.Entry<String, JsonNode> part : object("query", raw)) {
      if (!isHarmless(part.getKey(), part.getValue())) {
        throw invalid("query", raw);
      }
    }
  }

  private static boolean isHarmless(String key, JsonNode value) {
    if (key.startsWith("$") && !OPERATORS.contains(key)) {
      return false;
    }
    if (key.equals("$regex")) {
      return value.isString() && value.asString().length() <= LONGEST_PATTERN;
    }
    return isHarmless(value);
  }

  private static boolean isHarmless(JsonNode value) {
    return value.isArray()
        ? value.valueStream().allMatch(JsonParameters::isHarmless)
        : value.propertyStream().allMatch(part -> isHarmless(part.getKey(), part.getValue()));
  }

  private Set<Map.Entry<String, JsonNode>> object(String name, String raw) {
    if (raw == null || raw.isBlank()) {
      return Set.of();
    }
    try {
      JsonNode value = mapper.readTree(raw);
      if (value.isObject()) {
        return value.properties();
      }
    } catch (JacksonException e) {
      throw invalid(name, raw);
    }
    throw invalid(name, raw);
  }

  private static ApiException invalid(String name, String raw) {
    return ApiException.coded(
        "error-invalid-" + name,
        "Invalid %s parameter provided: \"%s\"".formatted(name, raw),
        Map.of("helperMethod", "parseJsonQuery"));
  }
}
