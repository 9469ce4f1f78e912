package dev.gantry.client;

import dev.gantry.client.call.Call;
import dev.gantry.client.call.ChosenId;
import dev.gantry.client.call.MultipartForm;
import dev.gantry.client.transport.TransportBody;
import dev.gantry.client.transport.TransportRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the request of a call. */
record Requests(BaseUrl baseUrl, JsonMapper json, String userAgent, CallOptions options) {

  Requests with(CallOptions others) {
    return new Requests(baseUrl, json, userAgent, others);
  }

  Outgoing of(Call<?> call) {
    ChosenId chosenId = options.retries().repeats() ? call.chosenId() : null;
    if (chosenId == null && options.bodyProperties().isEmpty()) {
      return outgoing(call, body(call.body()), null);
    }
    return call.body() == null || call.body() instanceof MultipartForm
        ? outgoing(call, body(call.body()), null)
        : outgoing(call, chosenId, json.valueToTree(call.body()));
  }

  /** The object that the program made stays as it is: it may be sent a second time on purpose. */
  private Outgoing outgoing(Call<?> call, @Nullable ChosenId chosenId, ObjectNode body) {
    options.bodyProperties().forEach((name, value) -> body.set(name, json.valueToTree(value)));
    ReadBack readBack = null;
    if (chosenId != null && body.get(chosenId.part()) instanceof ObjectNode part) {
      if (!part.hasNonNull(chosenId.property())) {
        part.put(chosenId.property(), ClientId.next());
      }
      readBack = readBack(call, chosenId, part);
    }
    return outgoing(call, TransportBody.json(json.writeValueAsBytes(body)), readBack);
  }

  private ReadBack readBack(Call<?> call, ChosenId chosenId, ObjectNode sent) {
    String id = sent.get(chosenId.property()).asString();
    Call<Object> question =
        Call.of(chosenId.readBack(), "GET", chosenId.path())
            .authenticated()
            .query(chosenId.parameter(), id)
            .answer(Object.class);
    return new ReadBack(json, chosenId.part(), sent, () -> of(question));
  }

  private Outgoing outgoing(
      Call<?> call, @Nullable TransportBody body, @Nullable ReadBack readBack) {
    TransportRequest request =
        new TransportRequest(
            call.operation(),
            call.method(),
            baseUrl.resolve(call.withQuery(options.query()).pathAndQuery()),
            headers(body),
            body,
            options.timeout());
    boolean safe = call.safeToRepeat() && (call.chosenId() == null || readBack != null);
    return new Outgoing(
        request, new CallPlan(call.authenticated(), safe, options.retries(), readBack));
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
        : TransportBody.json(json.writeValueAsBytes(body));
  }
}
