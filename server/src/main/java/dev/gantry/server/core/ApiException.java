package dev.gantry.server.core;

/**
 * A request that is refused, as the API's failure envelope shows it.
 *
 * <p>Thrown by the rule that refuses, with that rule's own text; {@code http} alone turns it into a
 * response. The factories follow Rocket.Chat's three ways to fail.
 */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;
  private final String errorType;
  private final transient Object details;

  private ApiException(int status, String error, String errorType, Object details) {
    super(error, null, false, false);
    this.status = status;
    this.error = error;
    this.errorType = errorType;
    this.details = details;
  }

  /** A 400 whose {@code error} is the text as it is, without {@code errorType}. */
  public static ApiException plain(String error) {
    return new ApiException(400, error, null, null);
  }

  /** A 400 with nothing but {@code success: false}. */
  public static ApiException silent() {
    return new ApiException(400, null, null, null);
  }

  /** A 400 with {@code error: "<reason> [<code>]"} and {@code errorType: "<code>"}. */
  public static ApiException coded(String code, String reason) {
    return coded(code, reason, null);
  }

  /**
   * A coded 400 with details.
   *
   * @param reason may be empty; {@code error} is then {@code "[<code>]"}
   * @param details any JSON value, or null for none
   */
  public static ApiException coded(String code, String reason, Object details) {
    String error = reason.isEmpty() ? "[" + code + "]" : reason + " [" + code + "]";
    return new ApiException(400, error, code, details);
  }

  /** A failure whose words are given in full, as a contract document prints them. */
  public static ApiException verbatim(int status, String error, String errorType) {
    return new ApiException(status, error, errorType, null);
  }

  /** A 403 with {@code error: "unauthorized"}, Rocket.Chat's answer for a room one may not see. */
  public static ApiException unauthorized() {
    return new ApiException(403, "unauthorized", null, null);
  }

  /** The 403 of an operation whose declared permission the caller lacks. */
  public static ApiException permissionRequired() {
    return new ApiException(
        403,
        "User does not have the permissions required for this action [error-unauthorized]",
        null,
        null);
  }

  /** HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** Text of the {@code error} key, or null where the key is absent. */
  public String error() {
    return error;
  }

  /** Text of the {@code errorType} key, or null where the key is absent. */
  public String errorType() {
    return errorType;
  }

  /** JSON value of the {@code details} key, or null where the key is absent. */
  public Object details() {
    return details;
  }
}
