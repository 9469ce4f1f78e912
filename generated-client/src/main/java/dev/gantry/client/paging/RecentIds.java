package dev.gantry.client.paging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The ids that were given lately. Entries repeat close to where they were, so that a list of any
 * length needs no more memory than this.
 */
final class RecentIds {
  private static final int MOST = 10_000;

  private final Set<Object> ids =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Boolean> eldest) {
              return size() > MOST;
            }
          });

  /** False where the id was given already. */
  boolean add(Object id) {
    return ids.add(id);
  }
}
