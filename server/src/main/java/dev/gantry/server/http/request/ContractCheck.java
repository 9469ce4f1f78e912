package dev.gantry.server.http.request;

import dev.gantry.server.http.contract.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Holds the query and the JSON body against the contract. */
public final class ContractCheck implements OperationCheck {

  @Override
  public void check(Operation operation, HttpServletRequest request, HttpServletResponse response) {
    operation.checkQuery(request);
    if (operation.takesJson()) {
      operation.checkBody(JsonBodyRequest.of(request).json());
    }
  }
}
