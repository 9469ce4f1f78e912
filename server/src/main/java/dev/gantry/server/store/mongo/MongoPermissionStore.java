package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Projections;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.permission.PermissionStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Permissions in {@code rocketchat_permissions}, answered from memory. */
final class MongoPermissionStore implements PermissionStore {

  private static final String COLLECTION = "rocketchat_permissions";
  private static final Bson SHOWN = Projections.include("roles", "_updatedAt");

  private final MongoUnits units;
  private final Documents documents;
  private final Records<Permission> stored;
  private final SharedMap<Permission> permissions;

  MongoPermissionStore(MongoContext context) {
    this.units = context.units();
    this.documents = context.documents();
    this.stored = new Records<>(context, COLLECTION, Permission.class);
    this.permissions = new SharedMap<>(units, this::read);
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
    Map<String, Permission> byId = new TreeMap<>();
    changed.forEach(permission -> byId.put(permission.id(), permission));
    units.inUnit(
        unit -> {
          byId.values().forEach(this::save);
          permissions.put(unit, byId);
          return null;
        });
  }

  /** Reads what others have written. */
  void refresh() {
    permissions.refresh();
  }

  /** Further fields, which Rocket.Chat gives to permissions that are settings, stay. */
  private void save(Permission permission) {
    Document fields = documents.write(permission);
    fields.remove(Records.ID);
    stored.upsert(permission.id(), new Document("$set", fields));
  }

  private Map<String, Permission> read() {
    return stored.ask(
        all -> {
          Map<String, Permission> read = new TreeMap<>();
          for (Document document : all.find().projection(SHOWN)) {
            Permission permission = documents.read(document, Permission.class);
            read.put(permission.id(), permission);
          }
          return read;
        });
  }
}
