package dev.gantry.server.http.request;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.http.contract.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers 501 for the operations that are not built yet. */
public final class PendingCheck implements OperationCheck {

  @Override
  public void check(Operation operation, HttpServletRequest request, HttpServletResponse response) {
    if (PendingOperations.IDS.contains(operation.id())) {
      throw ApiException.verbatim(
          501,
          operation.id() + " is not implemented yet [error-not-implemented]",
          "error-not-implemented");
    }
  }
}
