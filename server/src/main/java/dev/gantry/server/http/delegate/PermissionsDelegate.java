package dev.gantry.server.http.delegate;

import dev.gantry.api.PermissionsApiDelegate;
import dev.gantry.api.model.Permission;
import dev.gantry.api.model.PermissionsResponse;
import dev.gantry.api.model.UpdatePermissionsRequest;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.permission.PermissionChange;
import dev.gantry.server.permission.UpdatePermissions;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** Which role holds which permission. */
final class PermissionsDelegate implements PermissionsApiDelegate {

  private final UpdatePermissions updatePermissions;
  private final CurrentCaller caller;
  private final Wire wire;

  PermissionsDelegate(UpdatePermissions updatePermissions, CurrentCaller caller, Wire wire) {
    this.updatePermissions = updatePermissions;
    this.caller = caller;
    this.wire = wire;
  }

  @Override
  public ResponseEntity<PermissionsResponse> updatePermissions(UpdatePermissionsRequest request) {
    List<PermissionChange> changes =
        request.getPermissions().stream()
            .map(change -> new PermissionChange(change.getId(), change.getRoles()))
            .toList();
    List<Permission> all =
        wire.convertAll(updatePermissions.update(caller.user(), changes), Permission.class);
    return Wire.ok(new PermissionsResponse().permissions(all).success(true));
  }
}
