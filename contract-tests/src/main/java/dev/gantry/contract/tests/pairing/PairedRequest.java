package dev.gantry.contract.tests.pairing;

import dev.gantry.contract.tests.contract.Operation;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request that is ready to be sent, but for the address and the login.
 *
 * @param path values of the path's variables
 * @param query values by name, in the order of the contract
 * @param body the JSON body; empty where the operation takes none
 */
public record PairedRequest(
    Operation operation,
    Map<String, String> path,
    Map<String, String> query,
    Optional<JsonNode> body) {

  /**
   * The request that a recipe describes: the documented body or the documented values of the
   * parameters, then what the recipe leaves out, then what it sets.
   *
   * @throws RecipeException where the recipe names something that is not there
   */
  public static PairedRequest of(Operation operation, Recipe recipe) {
    return new RequestAssembly(operation).follow(recipe.changes());
  }

  /** The path and query as they stand in the address. */
  public String target() {
    return RequestTarget.of(this);
  }
}
