package dev.gantry.server.http.request;

import dev.gantry.server.http.contract.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Holds the query and the JSON body against the contract. */
public final class ContractCheck implements OperationCheck {

  /** Names and passwords are short; nobody unknown may make the server hold much. */
  private static final int MAX_ANONYMOUS_BYTES = 64 * 1024;

  @Override
  public void check(Operation operation, HttpServletRequest request, HttpServletResponse response) {
    operation.checkQuery(request);
    if (operation.takesJson()) {
      JsonBodyRequest body = JsonBodyRequest.of(request);
      if (!operation.authenticated()) {
        body.limitTo(MAX_ANONYMOUS_BYTES);
      }
      operation.checkBody(body.json());
    }
  }
}
