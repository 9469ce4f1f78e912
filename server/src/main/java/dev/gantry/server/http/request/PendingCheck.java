package dev.gantry.server.http.request;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.http.contract.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers 501 for the operations that are not built yet: those that are listed, and those whose
 * delegate lacks the method, as with a new revision of the contract.
 */
public final class PendingCheck implements OperationCheck {

  private final Map<String, Boolean> implemented = new ConcurrentHashMap<>();

  @Override
  public void check(Operation operation, HttpServletRequest request, HttpServletResponse response) {
    if (PendingOperations.IDS.contains(operation.id())
        || request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                instanceof HandlerMethod handler
            && !implemented.computeIfAbsent(operation.id(), id -> isImplemented(id, handler))) {
      throw ApiException.verbatim(
          501,
          operation.id() + " is not implemented yet [error-not-implemented]",
          "error-not-implemented");
    }
  }

  /** A handler that has no delegate is no generated one, and answers for itself. */
  static boolean isImplemented(String operationId, HandlerMethod handler) {
    Method getDelegate = ReflectionUtils.findMethod(handler.getBeanType(), "getDelegate");
    if (getDelegate == null) {
      return true;
    }
    ReflectionUtils.makeAccessible(getDelegate);
    Object controller = handler.createWithResolvedBean().getBean();
    Object delegate = ReflectionUtils.invokeMethod(getDelegate, controller);
    return Arrays.stream(delegate.getClass().getMethods())
        .filter(method -> method.getName().equals(operationId))
        .anyMatch(method -> !method.getDeclaringClass().isInterface());
  }
}
