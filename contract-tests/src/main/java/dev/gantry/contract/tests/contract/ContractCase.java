package dev.gantry.contract.tests.contract;

import tools.jackson.databind.JsonNode;

/**
 * One documented example, of a request or of an answer.
 *
 * @param id {@code operation/place/example}, such as {@code chat.react/400/Example 2}
 * @param place {@code request}, or the status of the answer
 * @param name the document's name of the example
 * @param value the body as documented
 */
public record ContractCase(
    String id, Operation operation, String place, String name, JsonNode value) {
  static final String REQUEST = "request";

  /** Whether a request body is documented here, not an answer. */
  public boolean isRequest() {
    return place.equals(REQUEST);
  }

  /** The status that the server must answer: that of the example, or success for a request. */
  public int status() {
    return isRequest() ? Operation.SUCCESS : Integer.parseInt(place);
  }

  /** Whether the answer carries a result, not an error. */
  public boolean isSuccess() {
    return status() / 100 == 2;
  }
}
