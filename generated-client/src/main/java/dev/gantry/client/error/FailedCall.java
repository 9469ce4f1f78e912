package dev.gantry.client.error;

import java.io.Serializable;
import java.net.URI;

/**
 * Which call failed.
 *
 * @param operation the name of the operation in the contract, for example {@code sendMessage}
 * @param method the HTTP method
 * @param url the complete address, with its query
 */
public record FailedCall(String operation, String method, URI url) implements Serializable {

  /** Names the call without its query, which may hold what somebody wrote or searched for. */
  @Override
  public String toString() {
    String address = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    return operation + " (" + method + " " + address + ")";
  }
}
