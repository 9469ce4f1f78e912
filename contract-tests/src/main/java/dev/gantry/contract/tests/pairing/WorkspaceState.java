package dev.gantry.contract.tests.pairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A state of the workspace, put together from named fixtures.
 *
 * @param fixture {@code users}, {@code rooms}, {@code subscriptions}, {@code messages}, {@code
 *     settings} and {@code permissions}, each a list, as the server reads them
 */
public record WorkspaceState(JsonNode fixture) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * The state that these fixtures make together, in this order.
   *
   * @throws RecipeException where there is no such fixture
   */
  public static WorkspaceState of(List<String> names) {
    var merged = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> addTo(merged, read(name)));
    return new WorkspaceState(merged);
  }

  /** The account of this username. */
  public Optional<Login> login(String username) {
    for (var user : fixture.path("users")) {
      if (user.path("username").asString("").equals(username) && user.has("loginToken")) {
        return Optional.of(
            new Login(user.path("_id").asString(), user.path("loginToken").asString()));
      }
    }
    return Optional.empty();
  }

  private static void addTo(ObjectNode merged, JsonNode fixture) {
    for (var part : fixture.properties()) {
      if (part.getValue() instanceof ArrayNode list) {
        merged.withArray("/" + part.getKey()).addAll(list);
      } else {
        merged.set(part.getKey(), Merge.trees(merged.path(part.getKey()), part.getValue()));
      }
    }
  }

  private static JsonNode read(String name) {
    try (var json = WorkspaceState.class.getResourceAsStream("/states/" + name + ".json")) {
      if (json == null) {
        throw new RecipeException("there is no state " + name);
      }
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
