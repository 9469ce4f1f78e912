package dev.gantry.client.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Collects the parts of a {@link Call}. For one thread. */
public final class CallBuilder {
  private final String operation;
  private final String method;
  private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
  private String path;
  private boolean authenticated;
  private @Nullable Object body;

  CallBuilder(String operation, String method, String path) {
    this.operation = operation;
    this.method = method;
    this.path = path;
  }

  /** Says that the operation needs to know who calls. */
  public CallBuilder authenticated() {
    authenticated = true;
    return this;
  }

  /** Fills a placeholder of the path. */
  public CallBuilder path(String name, Object value) {
    path = path.replace("{" + name + "}", encode(required(name, value)));
    return this;
  }

  /** Adds a query parameter without which the operation cannot be called. */
  public CallBuilder query(String name, Object value) {
    query.add(encode(name) + "=" + encode(required(name, value)));
    return this;
  }

  /** Adds a query parameter, or nothing where the value is null. */
  public CallBuilder optionalQuery(String name, @Nullable Object value) {
    return value == null ? this : query(name, value);
  }

  /** Sends this object as JSON. */
  public CallBuilder body(Object body) {
    this.body = required("the request", body);
    return this;
  }

  /** Sends this value as a part of a form. */
  public CallBuilder part(String name, Object value) {
    required(name, value);
    if (!(body instanceof MultipartForm)) {
      body = new MultipartForm();
    }
    MultipartForm form = (MultipartForm) body;
    if (value instanceof FilePart file) {
      form.add(name, file);
    } else {
      form.add(name, value);
    }
    return this;
  }

  /** Adds a part to the form, or nothing where the value is null. */
  public CallBuilder optionalPart(String name, @Nullable Object value) {
    return value == null ? this : part(name, value);
  }

  /** Ends the description with the class of the answer. */
  public <T> Call<T> answer(Class<T> type) {
    return new Call<>(operation, method, path + query, authenticated, body, type);
  }

  /** Ends the description with the generic type of the answer. */
  public <T> Call<T> answer(TypeReference<T> type) {
    return new Call<>(operation, method, path + query, authenticated, body, type.getType());
  }

  private <V> V required(String name, @Nullable V value) {
    if (value == null) {
      throw new IllegalArgumentException(operation + " needs " + name + ", which is null");
    }
    return value;
  }

  private static String encode(Object value) {
    return URLEncoder.encode(value.toString(), UTF_8).replace("+", "%20");
  }
}
