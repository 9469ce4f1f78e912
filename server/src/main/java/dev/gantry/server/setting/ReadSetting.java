package dev.gantry.server.setting;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;

/**
 * Shows the value of one setting. Settings hold secrets such as keys of translation services, so
 * Rocket.Chat asks for the permission for every one of them.
 */
public final class ReadSetting {

  private final Settings settings;
  private final Permissions permissions;

  public ReadSetting(Settings settings, Permissions permissions) {
    this.settings = settings;
    this.permissions = permissions;
  }

  /**
   * The JSON value in force.
   *
   * @throws ApiException 403 without {@code view-privileged-setting}; a 400 without a text for an
   *     unknown setting
   */
  public Object read(User caller, String id) {
    permissions.require(caller, "view-privileged-setting");
    return settings.find(id).orElseThrow(ApiException::silent);
  }
}
