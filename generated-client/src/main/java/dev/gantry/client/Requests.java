package dev.gantry.client;

import dev.gantry.client.call.Call;
import dev.gantry.client.call.MultipartForm;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Makes the HTTP request of a call. */
record Requests(BaseUrl baseUrl, JsonMapper json, Duration timeout, String userAgent) {

  Requests(BaseUrl baseUrl, JsonMapper json, Duration timeout) {
    this(baseUrl, json, timeout, UserAgent.read());
  }

  Outgoing of(Call<?> call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(baseUrl.resolve(call.pathAndQuery()))
            .timeout(timeout)
            .header("Accept", "application/json")
            .header("User-Agent", userAgent);
    BodyPublisher body = BodyPublishers.noBody();
    if (call.body() instanceof MultipartForm form) {
      request.header("Content-Type", form.contentType());
      body = form.publisher();
    } else if (call.body() != null) {
      request.header("Content-Type", "application/json");
      body = BodyPublishers.ofByteArray(json.writeValueAsBytes(call.body()));
    }
    return new Outgoing(
        call.operation(), call.authenticated(), request.method(call.method(), body).build());
  }
}
