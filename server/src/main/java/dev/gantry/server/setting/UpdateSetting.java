package dev.gantry.server.setting;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import java.util.Map;

/** Changes the value of one setting. */
public final class UpdateSetting {

  private final SettingStore store;
  private final SettingDefaults defaults;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;

  public UpdateSetting(
      SettingStore store,
      SettingDefaults defaults,
      Permissions permissions,
      UnitOfWork unitOfWork) {
    this.store = store;
    this.defaults = defaults;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
  }

  /**
   * Stores a value; it is in force for the next request.
   *
   * @param value the JSON value, or null where the request had none
   * @throws ApiException 403 without {@code edit-privileged-setting}; a 400 without a text for an
   *     unknown setting or a missing value, as Rocket.Chat does; a plain 400 for a value of another
   *     JSON type, which Rocket.Chat would store
   */
  public void update(User caller, String id, Object value) {
    permissions.require(caller, "edit-privileged-setting");
    if (value == null) {
      throw ApiException.silent();
    }
    defaults.requireType(id, value);
    unitOfWork.run(() -> store.save(Map.of(id, value)));
  }
}
