package dev.gantry.server.http.error;

import dev.gantry.server.core.ApiException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the JSON that a client sees of a failure. */
public final class ErrorEnvelope {

  private final boolean withStack;

  /**
   * @param withStack whether answers carry a {@code stack}, as Rocket.Chat's do in test mode
   */
  public ErrorEnvelope(boolean withStack) {
    this.withStack = withStack;
  }

  /**
   * The keys of the envelope. A 401 also carries {@code status} and {@code message}, which is the
   * form that the contract documents, beside the newer {@code success} and {@code error}.
   */
  public Map<String, Object> of(ApiException failure) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (failure.status() == 401) {
      body.put("status", "error");
      body.put("message", failure.error());
    }
    body.put("success", false);
    putIfPresent(body, "error", failure.error());
    putIfPresent(body, "errorType", failure.errorType());
    putIfPresent(body, "details", failure.details());
    if (withStack) {
      body.put("stack", stackOf(failure));
    }
    return body;
  }

  private static void putIfPresent(Map<String, Object> body, String key, Object value) {
    if (value != null) {
      body.put(key, value);
    }
  }

  private static String stackOf(Throwable failure) {
    StringWriter stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack));
    return stack.toString();
  }
}
