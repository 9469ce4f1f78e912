package dev.gantry.server.http.contract;

import dev.gantry.server.core.ApiException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Alternatives of which a body must fit at least one ({@code x-alternatives}), refused in the words
 * of Rocket.Chat's validator. A body that fits several passes also where the document says {@code
 * oneOf}: its own examples do.
 */
record Alternatives(String closing, List<SchemaBody> bodies) implements Body {

  private static final Map<String, String> CLOSINGS =
      Map.of(
          "oneOf", "must match exactly one schema in oneOf",
          "anyOf", "must match a schema in anyOf");

  static Alternatives of(String keyword, List<SchemaBody> bodies) {
    return new Alternatives(CLOSINGS.get(keyword), List.copyOf(bodies));
  }

  @Override
  public void check(JsonNode json) {
    Set<String> reasons = new LinkedHashSet<>();
    for (SchemaBody body : bodies) {
      List<String> found = body.reasons(json);
      if (found.isEmpty()) {
        return;
      }
      reasons.addAll(found);
    }
    List<String> lines = new ArrayList<>(reasons);
    lines.add(closing);
    throw ApiException.coded(MissingText.INVALID_PARAMS, String.join("\n ", lines));
  }
}
