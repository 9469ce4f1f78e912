package dev.gantry.server;

import dev.gantry.server.store.WorkspaceStores;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/** The server is down where the storage cannot be read. */
record StorageHealth(WorkspaceStores stores) implements HealthIndicator {

  @Override
  public Health health() {
    try {
      stores.files().findById("none");
      return Health.up().build();
    } catch (DataAccessException e) {
      return Health.down().build();
    }
  }
}
