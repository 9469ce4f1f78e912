package dev.gantry.client;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** Why no answer came, in words; the JDK's exceptions often have none. */
record ConnectionFailure(Throwable cause) {
  static final String INTERRUPTED = "the thread that waited was interrupted";

  static ConnectionFailure of(Throwable failure) {
    return new ConnectionFailure(Waiting.unwrapped(failure));
  }

  /**
   * Whether the failure came before the request went out, so that the server knows nothing of it.
   */
  boolean nothingSent() {
    return cause instanceof HttpConnectTimeoutException
        || cause instanceof ConnectException
        || cause instanceof SSLHandshakeException;
  }

  String reason(Duration connectTimeout, Duration requestTimeout) {
    if (cause instanceof HttpConnectTimeoutException) {
      return "no connection within " + connectTimeout.toMillis() + " ms";
    }
    if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
      return "nothing within " + requestTimeout.toMillis() + " ms";
    }
    if (cause instanceof InterruptedException) {
      return INTERRUPTED;
    }
    if (causes().anyMatch(UnresolvedAddressException.class::isInstance)) {
      return "this host is not known";
    }
    String unsaid = cause instanceof ConnectException ? "connection refused" : cause.toString();
    return causes().map(Throwable::getMessage).filter(Objects::nonNull).findFirst().orElse(unsaid);
  }

  private Stream<Throwable> causes() {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause);
  }
}
