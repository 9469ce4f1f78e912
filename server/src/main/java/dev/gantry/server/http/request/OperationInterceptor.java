package dev.gantry.server.http.request;

import dev.gantry.server.http.contract.Operation;
import dev.gantry.server.http.contract.Operations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Runs the checks of an operation, in Rocket.Chat's order, before its delegate is called. */
public final class OperationInterceptor implements HandlerInterceptor {

  private final Operations operations;
  private final List<OperationCheck> checks;

  public OperationInterceptor(Operations operations, List<OperationCheck> checks) {
    this.operations = operations;
    this.checks = List.copyOf(checks);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Pragma", "no-cache");
    if (handler instanceof HandlerMethod method) {
      operations
          .find(method.getMethod().getName())
          .ifPresent(operation -> checkAll(operation, request, response));
    }
    return true;
  }

  private void checkAll(
      Operation operation, HttpServletRequest request, HttpServletResponse response) {
    checks.forEach(check -> check.check(operation, request, response));
  }
}
