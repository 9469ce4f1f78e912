package dev.gantry.server.http.paging;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Several ids in one parameter of the query string. */
public final class IdListParameter {

  private static final TypeReference<Set<String>> TEXTS = new TypeReference<>() {};

  private final JsonMapper mapper;

  public IdListParameter(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The ids of a JSON array, as the contract describes it, or of a list with commas, as Rocket.Chat
   * reads it; none for null and blank text.
   */
  public Set<String> parse(String raw) {
    if (raw == null) {
      return Set.of();
    }
    return ids(raw.strip())
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  private Stream<String> ids(String text) {
    if (text.startsWith("[")) {
      try {
        return mapper.readValue(text, TEXTS).stream().filter(Objects::nonNull);
      } catch (JacksonException e) {
        // Then it is a list with commas, which holds no id that anybody has.
      }
    }
    return Arrays.stream(text.split(","));
  }
}
