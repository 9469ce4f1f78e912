package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.pairing.Login;
import dev.gantry.contract.tests.pairing.PairedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One request to the server under test. */
public final class ServerCall {
  private static final String TOKEN = "X-Auth-Token";
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final PairedRequest request;
  private final URI uri;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /**
   * @param login empty for nobody
   */
  public ServerCall(URI address, PairedRequest request, Optional<Login> login) {
    this.request = request;
    this.uri = address.resolve(request.target());
    login.ifPresent(
        it -> {
          headers.put("X-User-Id", it.userId());
          headers.put(TOKEN, it.authToken());
        });
    request
        .body()
        .ifPresent(
            body ->
                headers.put(
                    "Content-Type",
                    request.operation().takesForm()
                        ? MultipartBody.CONTENT_TYPE
                        : "application/json"));
  }

  ServerCall with(Map<String, String> others) {
    headers.putAll(others);
    return this;
  }

  /** Sends it and waits for the answer. */
  public ServerAnswer send(HttpClient client) throws IOException, InterruptedException {
    var body =
        request
            .body()
            .map(json -> request.operation().takesForm() ? MultipartBody.of(json) : json.toString())
            .map(BodyPublishers::ofString)
            .orElseGet(BodyPublishers::noBody);
    var http =
        HttpRequest.newBuilder(uri).timeout(TIMEOUT).method(request.operation().method(), body);
    headers.forEach(http::header);
    var response = client.send(http.build(), BodyHandlers.ofString());
    return new ServerAnswer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse("none"),
        response.body());
  }

  /** As {@link #curl()}, for a report that others may read: without the caller's token. */
  public String curlWithoutToken() {
    var shown = new LinkedHashMap<>(headers);
    shown.replace(TOKEN, "YOUR-TOKEN");
    return CurlCommand.of(request, uri, shown);
  }

  String curl() {
    return CurlCommand.of(request, uri, headers);
  }
}
