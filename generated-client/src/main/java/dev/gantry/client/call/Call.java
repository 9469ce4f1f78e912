package dev.gantry.client.call;

import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call, ready to be sent any number of times.
 *
 * @param operation the name of the operation in the contract, for example {@code sendMessage}
 * @param method the HTTP method
 * @param path what comes after the base URL, encoded, with its leading slash
 * @param query the parameters, in the order of the contract
 * @param authenticated whether the operation needs to know who calls
 * @param safeToRepeat whether it does no harm when the server gets the call twice
 * @param chosenId what makes a repeated call harmless, or null where nothing has to
 * @param body what is sent as JSON, a {@link MultipartForm}, or null for a request without a body
 * @param answerType what the answer is read as: a {@code T}
 */
public record Call<T>(
    String operation,
    String method,
    String path,
    List<QueryParameter> query,
    boolean authenticated,
    boolean safeToRepeat,
    @Nullable ChosenId chosenId,
    @Nullable Object body,
    Type answerType) {

  /** Starts the description of a call; {@code path} may hold placeholders in braces. */
  public static CallBuilder of(String operation, String method, String path) {
    return new CallBuilder(operation, method, path);
  }

  /** What comes after the base URL, encoded. */
  public String pathAndQuery() {
    return query.isEmpty()
        ? path
        : query.stream()
            .map(QueryParameter::encoded)
            .collect(Collectors.joining("&", path + "?", ""));
  }

  /** The same call with these parameters, in place of those that have the same names. */
  public Call<T> withQuery(List<QueryParameter> parameters) {
    if (parameters.isEmpty()) {
      return this;
    }
    Stream<QueryParameter> kept =
        query.stream()
            .filter(mine -> parameters.stream().noneMatch(it -> it.name().equals(mine.name())));
    List<QueryParameter> all = Stream.concat(kept, parameters.stream()).toList();
    return new Call<>(
        operation, method, path, all, authenticated, safeToRepeat, chosenId, body, answerType);
  }

  /**
   * Without the query, which may hold what somebody wrote, and the body, which may hold a password.
   */
  @Override
  public String toString() {
    return operation + " (" + method + " " + path + ")";
  }
}
