package dev.gantry.server.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says in one line how a request must be refused. */
public final class Refusals {

  private Refusals() {}

  /** A failure of any form; nulls are keys that are absent. */
  public static void assertRefused(
      ThrowingCallable request, int status, String error, String errorType) {
    ApiException refusal = catchThrowableOfType(ApiException.class, request);
    assertThat(refusal).as("the request is refused").isNotNull();
    assertThat(refusal.error()).isEqualTo(error);
    assertThat(refusal.errorType()).isEqualTo(errorType);
    assertThat(refusal.status()).isEqualTo(status);
  }

  /** A coded 400 that names the method which refused. */
  public static void assertRefused(
      ThrowingCallable request, String code, String reason, Map<String, ?> details) {
    ApiException refusal = catchThrowableOfType(ApiException.class, request);
    assertThat(refusal).as("the request is refused").isNotNull();
    assertThat(refusal.error()).isEqualTo(reason + " [" + code + "]");
    assertThat(refusal.errorType()).isEqualTo(code);
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.details()).isEqualTo(details.isEmpty() ? null : details);
  }
}
