package dev.gantry.server.translate;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.Map;

/** What each operation asks for first. */
final class AutoTranslateRules {

  private final Settings settings;
  private final Permissions permissions;

  AutoTranslateRules(Settings settings, Permissions permissions) {
    this.settings = settings;
    this.permissions = permissions;
  }

  void requireEnabled() {
    if (!settings.isOn("AutoTranslate_Enabled")) {
      throw ApiException.plain("AutoTranslate is disabled.");
    }
  }

  /**
   * @param method the name that Rocket.Chat gives the operation in {@code details}
   */
  void requirePermission(User caller, String method) {
    if (!permissions.has(caller, "auto-translate")) {
      throw ApiException.coded(
          "error-action-not-allowed", "Auto-Translate is not allowed", Map.of("method", method));
    }
  }
}
