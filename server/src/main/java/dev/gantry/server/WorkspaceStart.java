package dev.gantry.server;

import dev.gantry.server.workspace.AdminAccount;
import dev.gantry.server.workspace.CreatedAdmin;
import dev.gantry.server.workspace.FirstStart;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Completes the workspace before the first request can come. */
final class WorkspaceStart implements SmartInitializingSingleton {

  private final FirstStart firstStart;
  private final GantryProperties properties;
  private Optional<CreatedAdmin> createdAdmin = Optional.empty();

  WorkspaceStart(FirstStart firstStart, GantryProperties properties) {
    this.firstStart = firstStart;
    this.properties = properties;
  }

  @Override
  public void afterSingletonsInstantiated() {
    GantryProperties.Admin admin = properties.admin();
    createdAdmin =
        firstStart.run(
            new AdminAccount(
                admin.id(), admin.username(), admin.name(), admin.email(), admin.password()));
  }

  /** The administrator that this very start made; empty for a workspace that had one. */
  Optional<CreatedAdmin> createdAdmin() {
    return createdAdmin;
  }
}
