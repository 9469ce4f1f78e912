package dev.gantry.server.http.error;

import dev.gantry.server.core.ApiException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers in the envelope where a failure comes from outside the operations, such as a filter. */
@RestController
public final class EnvelopeErrorController implements ErrorController {

  private final ErrorEnvelope envelope;

  public EnvelopeErrorController(ErrorEnvelope envelope) {
    this.envelope = envelope;
  }

  @RequestMapping("/error")
  ResponseEntity<Object> error(HttpServletRequest request) {
    HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        && HttpStatus.resolve(code) != null) {
      status = HttpStatus.valueOf(code);
    }
    ApiException failure = ApiException.verbatim(status.value(), status.getReasonPhrase(), null);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(envelope.of(failure));
  }
}
