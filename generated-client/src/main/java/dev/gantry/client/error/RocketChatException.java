package dev.gantry.client.error;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed. Catch this for every failure, or a subtype for one that the program can do
 * something about.
 *
 * <p>The message names the operation, the address and the server's own words. It never holds a
 * password, a token, a request body or a query; {@link #getBody()} is the answer as it came and may
 * hold anything.
 */
public abstract class RocketChatException extends RuntimeException {
  private final FailedCall call;
  private final transient @Nullable ErrorAnswer answer;

  RocketChatException(
      FailedCall call, @Nullable ErrorAnswer answer, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.call = call;
    this.answer = answer;
  }

  RocketChatException(FailedCall call, ErrorAnswer answer) {
    this(call, answer, call + " was answered with " + answer, null);
  }

  /** The operation's name in the contract, for example {@code sendMessage}. */
  public String getOperation() {
    return call.operation();
  }

  /** The address that was called, with its query. */
  public URI getUrl() {
    return call.url();
  }

  /** What was sent, without the secrets in it. */
  public FailedCall getRequest() {
    return call;
  }

  /** The HTTP status, or 0 where no answer came. */
  public int getStatus() {
    return answer == null ? 0 : answer.status();
  }

  /** The server's words, or null where it gave none. */
  public @Nullable String getError() {
    return answer == null ? null : answer.error();
  }

  /**
   * The code, for example {@code error-not-allowed}, or null. Where the answer has no {@code
   * errorType} of its own, the code in the brackets at the end of the text counts.
   */
  public @Nullable String getErrorType() {
    return answer == null ? null : answer.errorType();
  }

  /**
   * Whether this is the code. Servers write some codes with {@code error-} before them and some
   * without, so that {@code invalid-params} also means {@code error-invalid-params}.
   */
  public boolean hasErrorType(String code) {
    String errorType = getErrorType();
    return errorType != null && withoutPrefix(errorType).equals(withoutPrefix(code));
  }

  /**
   * More about it: a map, a list or a simple value, or null. Often a map with the refusing {@code
   * method}.
   */
  public @Nullable Object getDetails() {
    return answer == null ? null : answer.details();
  }

  /** The answer's body as it came, or null where no answer came. */
  public @Nullable String getBody() {
    return answer == null ? null : answer.body();
  }

  /** The answer's headers, by names in any case; empty where no answer came. */
  public Map<String, List<String>> getHeaders() {
    return answer == null ? Map.of() : answer.headers();
  }

  private static String withoutPrefix(String code) {
    return code.startsWith("error-") ? code.substring("error-".length()) : code;
  }
}
