package dev.gantry.contract.tests.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the contract.
 *
 * @param id the operationId, which is also the name of the generated method
 * @param endpoint how case ids call it, such as {@code chat.react}
 * @param method in capitals
 * @param path with {@code {variables}}
 * @param authenticated whether it wants to know who calls
 * @param requestMediaType of the body; empty where the operation takes none
 * @param requestExamples the documented bodies by name, in the document's order
 */
public record Operation(
    String id,
    String endpoint,
    String method,
    String path,
    List<OperationParameter> parameters,
    boolean authenticated,
    String requestMediaType,
    Map<String, JsonNode> requestExamples) {
  static final int SUCCESS = 200;

  /** The parameter of this name, the two of the login left out. */
  public Optional<OperationParameter> parameter(String name) {
    return parameters.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** Whether it takes a body of JSON. */
  public boolean takesJson() {
    return requestMediaType.equals("application/json");
  }

  /** Whether it takes a form of several parts. */
  public boolean takesForm() {
    return requestMediaType.equals("multipart/form-data");
  }
}
