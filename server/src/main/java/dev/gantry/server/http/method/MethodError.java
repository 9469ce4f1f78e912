package dev.gantry.server.http.method;

import dev.gantry.server.core.ApiException;

/**
 * A refusal as the realtime API shows it.
 *
 * @param isClientSafe always true: what is not for clients never gets here
 * @param error the code, a text or a number
 * @param reason the words without the code
 * @param message the words and the code
 */
record MethodError(
    boolean isClientSafe,
    Object error,
    String reason,
    Object details,
    String message,
    String errorType) {

  private static final String TYPE = "Meteor.Error";

  static MethodError of(ApiException refusal) {
    String message = refusal.error() == null ? "" : refusal.error();
    String code = refusal.errorType();
    if (code == null) {
      return new MethodError(true, message, null, refusal.details(), message, TYPE);
    }
    String reason = message.endsWith("[" + code + "]") ? withoutCode(message, code) : message;
    return new MethodError(true, code, reason, refusal.details(), message, TYPE);
  }

  static MethodError unknownMethod(String method) {
    return numbered(404, "Method '" + method + "' not found");
  }

  static MethodError badParameters() {
    return numbered(400, "Match failed");
  }

  private static MethodError numbered(int code, String reason) {
    return new MethodError(true, code, reason, null, reason + " [" + code + "]", TYPE);
  }

  private static String withoutCode(String message, String code) {
    return message.substring(0, message.length() - code.length() - 2).strip();
  }
}
