package dev.gantry.client.call;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * One call, ready to be sent any number of times.
 *
 * @param operation the name of the operation in the contract, for example {@code sendMessage}
 * @param method the HTTP method
 * @param pathAndQuery what comes after the base URL, encoded, with its leading slash
 * @param authenticated whether the operation needs to know who calls
 * @param body what is sent as JSON, a {@link MultipartForm}, or null for a request without a body
 * @param answerType what the answer is read as: a {@code T}
 */
public record Call<T>(
    String operation,
    String method,
    String pathAndQuery,
    boolean authenticated,
    @Nullable Object body,
    Type answerType) {

  /** Starts the description of a call; {@code path} may hold placeholders in braces. */
  public static CallBuilder of(String operation, String method, String path) {
    return new CallBuilder(operation, method, path);
  }

  /** Without the body, which may hold a password. */
  @Override
  public String toString() {
    return operation + " (" + method + " " + pathAndQuery + ")";
  }
}
