package dev.gantry.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.server.core.ApiException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says in one line how a request is to be refused. */
final class Refusal {

  private Refusal() {}

  static void assertRefused(ThrowingCallable request, String error) {
    assertThat(catchThrowableOfType(ApiException.class, request))
        .as("refused with \"%s\"", error)
        .isNotNull()
        .extracting(ApiException::error)
        .isEqualTo(error);
  }
}
