package dev.gantry.client.listener;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request of a call. Listeners that keep something until its end may use it as a key. */
public final class CallAttempt {
  private final String operation;
  private final String method;
  private final URI url;
  private final int number;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** The attempt of this number, counted from 1. */
  public CallAttempt(String operation, String method, URI url, int number) {
    this.operation = operation;
    this.method = method;
    this.url = url;
    this.number = number;
  }

  /** The name of the operation in the contract, for example {@code sendMessage}. */
  public String operation() {
    return operation;
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** The address, with its query. */
  public URI url() {
    return url;
  }

  /** 1 for the first attempt of a call. */
  public int number() {
    return number;
  }

  /** Sends this header with the request, for example {@code traceparent}. */
  public void addHeader(String name, String value) {
    headers.put(name, value);
  }

  /** What listeners added so far. */
  public Map<String, String> addedHeaders() {
    return headers;
  }

  @Override
  public String toString() {
    String address = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    return operation + " (" + method + " " + address + "), attempt " + number;
  }
}
