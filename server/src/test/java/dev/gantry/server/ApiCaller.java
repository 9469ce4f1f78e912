package dev.gantry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends requests with the headers of one caller. A path that starts with a slash is taken as it is;
 * any other is the name of an endpoint, such as {@code chat.getMessage?msgId=1}.
 */
public final class ApiCaller {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http;
  private final String address;
  private final Map<String, String> headers;

  private ApiCaller(HttpClient http, String address, Map<String, String> headers) {
    this.http = http;
    this.address = address;
    this.headers = headers;
  }

  /** A caller without any headers. */
  public static ApiCaller anonymous(String address) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new ApiCaller(http, address, Map.of());
  }

  /** The same caller with a login. */
  public ApiCaller as(String userId, String token) {
    return with("X-User-Id", userId).with("X-Auth-Token", token);
  }

  /** The same caller at another server. */
  public ApiCaller at(String otherAddress) {
    return new ApiCaller(http, otherAddress, headers);
  }

  /** The same caller with one more header, or with another value for it. */
  public ApiCaller with(String header, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, value);
    return new ApiCaller(http, address, more);
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** Posts a body, as JSON where the caller has no {@code Content-Type} of his own. */
  public Answer post(String path, String body) {
    ApiCaller caller =
        headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
    return caller.send("POST", path, BodyPublishers.ofString(body));
  }

  public Answer send(String method, String path, BodyPublisher body) {
    String target = path.startsWith("/") ? path : "/api/v1/" + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + target)).method(method, body).timeout(PATIENCE);
    headers.forEach(request::header);
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }

  @Override
  public String toString() {
    return headers.toString();
  }
}
