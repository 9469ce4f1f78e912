package dev.gantry.client.error;

import java.io.Serializable;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which call failed, and what it sent, without the secrets in it.
 *
 * @param operation the name of the operation in the contract, for example {@code sendMessage}
 * @param method the HTTP method
 * @param url the complete address, with its query
 * @param headers what was sent, with stars for all that are not known to be harmless; ask for them
 *     with names in any case
 * @param body the JSON that was sent, with stars for passwords, tokens, codes and the like, for the
 *     values of settings and for what a method gets by its place; null where there was none, and
 *     for an upload
 */
public record FailedCall(
    String operation, String method, URI url, Map<String, String> headers, @Nullable String body)
    implements Serializable {

  public FailedCall {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
  }

  /** A call of which no more is known. */
  public FailedCall(String operation, String method, URI url) {
    this(operation, method, url, Map.of(), null);
  }

  /** Names the call without its query, which may hold what somebody wrote or searched for. */
  @Override
  public String toString() {
    String address = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    return operation + " (" + method + " " + address + ")";
  }
}
