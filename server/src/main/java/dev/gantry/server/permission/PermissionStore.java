package dev.gantry.server.permission;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where permissions are kept. Reads are asked many times per request and must be cheap. */
public interface PermissionStore {

  /** All permissions, ordered by id. */
  List<Permission> all();

  /** One permission by its name. */
  Optional<Permission> find(String id);

  /** Stores the permissions, replacing those with the same id. */
  void save(Collection<Permission> permissions);
}
