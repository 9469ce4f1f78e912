package dev.gantry.client;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Why no answer came, in words; the JDK's exceptions often have none. */
record ConnectionFailure(Throwable cause) {

  static ConnectionFailure of(Throwable failure) {
    boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
    return new ConnectionFailure(wrapped ? failure.getCause() : failure);
  }

  String reason(Duration connectTimeout, Duration requestTimeout) {
    if (cause instanceof HttpConnectTimeoutException) {
      return "no connection within " + connectTimeout.toMillis() + " ms";
    }
    if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
      return "nothing within " + requestTimeout.toMillis() + " ms";
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
