package dev.gantry.server.http.request;

import java.util.Set;

/**
 * The operations of the contract that are not built yet. Each answers 501 in the API's envelope; a
 * test holds this list against the delegates, so that none is missing here and none stays too long.
 */
public final class PendingOperations {

  /** Operation ids; none at present. */
  public static final Set<String> IDS = Set.of();

  private PendingOperations() {}
}
