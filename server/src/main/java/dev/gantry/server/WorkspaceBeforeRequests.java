package dev.gantry.server;

import dev.gantry.server.store.WorkspaceStores;
import dev.gantry.server.workspace.AdminAccount;
import dev.gantry.server.workspace.CreatedAdmin;
import dev.gantry.server.workspace.WorkspaceStart;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Starts the workspace when all is wired and before the first request can come. */
final class WorkspaceBeforeRequests implements SmartInitializingSingleton {

  private final WorkspaceStart workspace;
  private final WorkspaceStores stores;
  private final GantryProperties properties;
  private final PrintStream out;
  private Optional<CreatedAdmin> createdAdmin = Optional.empty();

  WorkspaceBeforeRequests(
      WorkspaceStart workspace,
      WorkspaceStores stores,
      GantryProperties properties,
      PrintStream out) {
    this.out = out;
    this.stores = stores;
    this.workspace = workspace;
    this.properties = properties;
  }

  @Override
  public void afterSingletonsInstantiated() {
    GantryProperties.Admin admin = properties.admin();
    AdminAccount account =
        new AdminAccount(
            admin.id(), admin.username(), admin.name(), admin.email(), admin.password());
    Optional<Path> fixture = Optional.ofNullable(properties.fixture());
    createdAdmin = stores.inTurn(() -> workspace.start(fixture, account));
    createdAdmin.filter(created -> created.generatedPassword() != null).ifPresent(this::tell);
  }

  /** At once: should the start fail later, the password is known all the same. */
  private void tell(CreatedAdmin created) {
    out.println(
        "Administrator: "
            + created.user().username()
            + ", password "
            + created.generatedPassword()
            + " (shown this once)");
  }

  /** The administrator that this very start made; empty for a workspace that had one. */
  Optional<CreatedAdmin> createdAdmin() {
    return createdAdmin;
  }
}
