package dev.gantry.client;

import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.error.ErrorAnswer;
import dev.gantry.client.error.FailedCall;
import dev.gantry.client.error.ForbiddenException;
import dev.gantry.client.error.NotFoundException;
import dev.gantry.client.error.RocketChatException;
import dev.gantry.client.error.ServerErrorException;
import dev.gantry.client.error.TooManyRequestsException;
import dev.gantry.client.error.UnauthorizedException;
import dev.gantry.client.error.UnexpectedAnswerException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes the exception of an answer that is not a success. */
record Refusals(JsonMapper json, Clock clock) {

  /** The exception of an answer whose status is not a success. */
  RocketChatException refused(Answer answer) {
    FailedCall call = answer.question().failedCall();
    ErrorAnswer error = ErrorBody.read(json, answer).toErrorAnswer(answer);
    return switch (answer.status()) {
      case 400 -> new BadRequestException(call, error);
      case 401 -> new UnauthorizedException(call, error);
      case 403 -> new ForbiddenException(call, error);
      case 404 -> new NotFoundException(call, error);
      case 429 -> new TooManyRequestsException(call, error, clock.instant());
      default ->
          answer.status() >= 500
              ? new ServerErrorException(call, error)
              : new UnexpectedAnswerException(call, error, unusual(answer), null);
    };
  }

  /** The exception of an answer that should have been a success. */
  RocketChatException unexpected(Answer answer, String reason, @Nullable Throwable cause) {
    FailedCall call = answer.question().failedCall();
    ErrorAnswer error = ErrorBody.read(json, answer).toErrorAnswer(answer);
    return new UnexpectedAnswerException(call, error, reason, cause);
  }

  boolean saysNoSuccess(Answer answer) {
    return ErrorBody.read(json, answer).saysNoSuccess();
  }

  private static String unusual(Answer answer) {
    return answer
        .received()
        .header("Location")
        .map(
            location ->
                "it points to " + location.replaceFirst("[?#].*", "") + "; use that as base URL")
        .orElse("a status that the API does not use");
  }
}
