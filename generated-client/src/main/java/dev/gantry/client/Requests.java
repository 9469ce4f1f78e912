package dev.gantry.client;

import dev.gantry.client.call.Call;
import dev.gantry.client.call.MultipartForm;
import dev.gantry.client.transport.TransportBody;
import dev.gantry.client.transport.TransportRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the request of a call. */
record Requests(
    BaseUrl baseUrl, JsonMapper json, Duration timeout, String userAgent, CallOptions options) {

  Requests with(CallOptions others) {
    return new Requests(baseUrl, json, timeout, userAgent, others);
  }

  Outgoing of(Call<?> call) {
    TransportBody body = body(call.body());
    TransportRequest request =
        new TransportRequest(
            call.operation(),
            call.method(),
            baseUrl.resolve(call.withQuery(options.query()).pathAndQuery()),
            headers(body),
            body,
            options.timeoutOr(timeout));
    return new Outgoing(request, call.authenticated(), call.safeToRepeat(), new Cancellation());
  }

  private Map<String, String> headers(@Nullable TransportBody body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    headers.put("User-Agent", userAgent);
    if (body != null) {
      headers.put("Content-Type", body.mediaType());
    }
    headers.putAll(options.headers());
    return headers;
  }

  private @Nullable TransportBody body(@Nullable Object body) {
    if (body == null) {
      return null;
    }
    return body instanceof MultipartForm form
        ? TransportBody.of(form.contentType(), form.publisher())
        : TransportBody.json(json(body));
  }

  private byte[] json(Object body) {
    if (options.bodyProperties().isEmpty()) {
      return json.writeValueAsBytes(body);
    }
    ObjectNode tree = json.valueToTree(body);
    options.bodyProperties().forEach((name, value) -> tree.set(name, json.valueToTree(value)));
    return json.writeValueAsBytes(tree);
  }
}
