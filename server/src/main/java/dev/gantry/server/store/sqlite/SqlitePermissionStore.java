package dev.gantry.server.store.sqlite;

import dev.gantry.server.permission.Permission;
import dev.gantry.server.permission.PermissionStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Permissions, answered from memory. */
final class SqlitePermissionStore implements PermissionStore {

  private final Database database;
  private final Documents documents;
  private final CommittedMap<Permission> permissions;

  SqlitePermissionStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    List<Permission> stored =
        database.list("SELECT doc FROM permissions", documents.as(Permission.class));
    this.permissions = new CommittedMap<>(byId(stored), database.writer()::isInUnit);
    database.addListener(permissions);
  }

  @Override
  public List<Permission> all() {
    return List.copyOf(permissions.values().values());
  }

  @Override
  public Optional<Permission> find(String id) {
    return Optional.ofNullable(permissions.values().get(id));
  }

  @Override
  public void save(Collection<Permission> changed) {
    database.together(
        () -> {
          changed.forEach(this::save);
          permissions.put(byId(changed));
        });
  }

  /** Forgets what is held in memory, inside the unit that empties the tables. */
  void forget() {
    permissions.clear();
  }

  private void save(Permission permission) {
    database.update(
        "INSERT OR REPLACE INTO permissions (id, doc) VALUES (?, ?)",
        permission.id(),
        documents.write(permission));
  }

  private static Map<String, Permission> byId(Collection<Permission> permissions) {
    return permissions.stream()
        .collect(
            Collectors.toMap(
                Permission::id, Function.identity(), (earlier, later) -> later, TreeMap::new));
  }
}
