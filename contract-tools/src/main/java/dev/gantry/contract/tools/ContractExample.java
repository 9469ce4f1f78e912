package dev.gantry.contract.tools;

import tools.jackson.databind.JsonNode;

/**
 * One documented example of a request or of an answer.
 *
 * @param caseId {@code operation/place/example}, such as {@code chat.react/400/Example 2}; unique
 *     in a contract and stable as long as the document keeps the example's name
 * @param method in capitals
 * @param path as in the contract, with {@code {variables}}
 * @param place {@code request}, or the status of the answer ({@code 200}, {@code default})
 * @param exampleName the document's name, or {@code example} where it has none
 */
public record ContractExample(
    String caseId,
    String operationId,
    String method,
    String path,
    String place,
    String exampleName,
    JsonNode value,
    String mediaType) {

  static final String REQUEST = "request";

  /** Whether this is a request body, not an answer. */
  public boolean isRequest() {
    return place.equals(REQUEST);
  }
}
