package dev.gantry.server.http.error;

import dev.gantry.server.core.ApiException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a request ended with into the API's envelope. */
@RestControllerAdvice
public final class ErrorAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

  private final ErrorEnvelope envelope;

  public ErrorAdvice(ErrorEnvelope envelope) {
    this.envelope = envelope;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(ApiException failure) {
    return answer(failure, new HttpHeaders());
  }

  @ExceptionHandler({
    HttpMessageNotReadableException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<Object> wrongType(Exception failure) {
    return refused(ApiException.coded("invalid-params", "must match the documented type"));
  }

  @ExceptionHandler
  ResponseEntity<Object> missingPart(MissingServletRequestPartException failure) {
    return refused(ApiException.coded("invalid-field", ""));
  }

  @ExceptionHandler
  ResponseEntity<Object> tooLarge(MaxUploadSizeExceededException failure) {
    return refused(
        ApiException.coded("error-file-too-large", "The file is larger than the server takes."));
  }

  @ExceptionHandler
  ResponseEntity<Object> brokenUpload(MultipartException failure) {
    return refused(ApiException.verbatim(400, "The request body could not be read", null));
  }

  @ExceptionHandler
  ResponseEntity<Object> malformedQuery(InvalidParameterException failure) {
    return refused(ApiException.verbatim(400, "Invalid query parameters", null));
  }

  @ExceptionHandler
  ResponseEntity<Object> unknownPath(NoResourceFoundException failure) {
    return refused(ApiException.verbatim(404, "Resource not found", null));
  }

  @ExceptionHandler
  ResponseEntity<Object> wrongMethod(HttpRequestMethodNotSupportedException failure) {
    return answer(
        ApiException.verbatim(405, "API endpoint does not exist", null), failure.getHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> other(Exception failure) {
    if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
      return answer(
          ApiException.verbatim(status.value(), status.getReasonPhrase(), null),
          known.getHeaders());
    }
    LOG.error("a request failed unexpectedly", failure);
    return refused(ApiException.verbatim(500, "Internal server error", null));
  }

  private ResponseEntity<Object> answer(ApiException failure, HttpHeaders headers) {
    return ResponseEntity.status(failure.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_JSON)
        .body(envelope.of(failure));
  }
}
