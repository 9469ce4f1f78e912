package dev.gantry.server.http.request;

import dev.gantry.server.http.contract.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One condition that a request must meet before its operation runs. */
@FunctionalInterface
public interface OperationCheck {

  /**
   * Returns where the request may go on.
   *
   * @throws dev.gantry.server.core.ApiException where it may not
   */
  void check(Operation operation, HttpServletRequest request, HttpServletResponse response);
}
