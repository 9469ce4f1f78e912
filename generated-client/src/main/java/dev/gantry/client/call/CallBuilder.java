package dev.gantry.client.call;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Collects the parts of a {@link Call}. For one thread. */
public final class CallBuilder {
  private final String operation;
  private final String method;
  private final List<QueryParameter> query = new ArrayList<>();
  private String path;
  private boolean authenticated;
  private boolean safeToRepeat;
  private @Nullable ChosenId chosenId;
  private @Nullable Object body;

  CallBuilder(String operation, String method, String path) {
    this.operation = operation;
    this.method = method;
    this.path = path;
    this.safeToRepeat = method.equals("GET");
  }

  /** Says that the operation needs to know who calls. */
  public CallBuilder authenticated() {
    authenticated = true;
    return this;
  }

  /** Says that it does no harm when the server gets the call twice; a GET needs no such word. */
  public CallBuilder safeToRepeat() {
    safeToRepeat = true;
    return this;
  }

  /** Says how the client makes the call safe to repeat. */
  public CallBuilder chosenId(ChosenId chosenId) {
    this.chosenId = chosenId;
    return safeToRepeat();
  }

  /** Fills a placeholder of the path. */
  public CallBuilder path(String name, Object value) {
    String encoded = QueryParameter.encode(required(name, value).toString());
    path = path.replace("{" + name + "}", encoded);
    return this;
  }

  /**
   * Adds a query parameter without which the operation cannot be called; each value of a list by
   * itself.
   */
  public CallBuilder query(String name, Object value) {
    if (required(name, value) instanceof Collection<?> values) {
      values.forEach(one -> query(name, one));
    } else {
      query.add(new QueryParameter(name, value.toString()));
    }
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
    return answerOf(type);
  }

  /** Ends the description with the generic type of the answer. */
  public <T> Call<T> answer(TypeReference<T> type) {
    return answerOf(type.getType());
  }

  private <T> Call<T> answerOf(Type type) {
    return new Call<>(
        operation,
        method,
        path,
        List.copyOf(query),
        authenticated,
        safeToRepeat,
        chosenId,
        body,
        type);
  }

  private <V> V required(String name, @Nullable V value) {
    if (value == null) {
      throw new IllegalArgumentException(operation + " needs " + name + ", which is null");
    }
    return value;
  }
}
