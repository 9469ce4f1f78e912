package dev.gantry.server.http.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the effective contract, as far as a request is checked against it.
 *
 * @param id the {@code operationId}, also the name of the delegate's method
 * @param authenticated whether the caller must be logged in
 * @param aliases further paths where it answers ({@code x-aliases})
 */
public record Operation(
    String id,
    boolean authenticated,
    List<String> aliases,
    List<QueryParameter> query,
    OneOf queryOneOf,
    Body body) {

  /**
   * Refuses a request that lacks a documented parameter or gives it another type.
   *
   * @throws dev.gantry.server.core.ApiException with the document's words where it prints them
   */
  public void checkQuery(HttpServletRequest request) {
    query.forEach(parameter -> parameter.check(request.getParameter(parameter.name())));
    queryOneOf.check(name -> hasText(request.getParameter(name)));
  }

  /** As {@link #checkQuery}, for the JSON body. */
  public void checkBody(JsonNode json) {
    body.check(json);
  }

  /** Whether the operation documents a JSON body. */
  public boolean takesJson() {
    return body != Body.NONE;
  }

  private static boolean hasText(String value) {
    return value != null && !value.isBlank();
  }
}
