package dev.gantry.server.setting;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.user.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsTest {

  private static final String FORBIDDEN =
      "User does not have the permissions required for this action [error-unauthorized]";

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User admin = workspace.user("admin", "admin");
  private final UpdateSetting update =
      new UpdateSetting(
          workspace.stores.settings(),
          workspace.settingDefaults,
          workspace.permissions,
          workspace.stores.unitOfWork());
  private final ReadSetting read = new ReadSetting(workspace.settings, workspace.permissions);

  @Test
  void shouldReadTheDefaultUntilAValueIsStored() {
    assertThat(read.read(admin, "Message_MaxAllowedSize")).isEqualTo(5000);

    update.update(admin, "Message_MaxAllowedSize", 10);

    assertThat(read.read(admin, "Message_MaxAllowedSize")).isEqualTo(10);
    assertThat(workspace.settings.number("Message_MaxAllowedSize")).isEqualTo(10);
  }

  @Test
  void shouldRefuseAnUnknownSettingAndAMissingValueWithoutAText() {
    assertRefused(() -> update.update(admin, "Coffee_Enabled", true), 400, null, null);
    assertRefused(() -> update.update(admin, "Threads_enabled", null), 400, null, null);
    assertRefused(() -> read.read(admin, "Coffee_Enabled"), 400, null, null);
  }

  @Test
  void shouldRefuseAValueOfAnotherType() {
    assertRefused(
        () -> update.update(admin, "Threads_enabled", "yes"),
        400,
        "The value of Threads_enabled must be true or false.",
        null);
    assertRefused(
        () -> update.update(admin, "Message_MaxAllowedSize", 1.5),
        400,
        "The value of Message_MaxAllowedSize must be a whole number.",
        null);
    assertRefused(
        () -> update.update(admin, "Message_MaxAllowedSize", 5_000_000_000L),
        400,
        "The value of Message_MaxAllowedSize must be a whole number.",
        null);
    assertRefused(
        () -> update.update(admin, "Language", 7),
        400,
        "The value of Language must be a text.",
        null);
    assertRefused(
        () -> update.update(admin, "Hide_System_Messages", List.of(1)),
        400,
        "The value of Hide_System_Messages must be a list of texts.",
        null);
  }

  @Test
  void shouldShowNoSettingAndNoSecretToEverybodyElse() {
    User ada = workspace.user("ada");
    update.update(admin, "AutoTranslate_DeepLAPIKey", "key");

    assertRefused(() -> read.read(ada, "AutoTranslate_DeepLAPIKey"), 403, FORBIDDEN, null);
    assertRefused(() -> read.read(ada, "Coffee_Enabled"), 403, FORBIDDEN, null);
    assertRefused(() -> update.update(ada, "Threads_enabled", false), 403, FORBIDDEN, null);
  }
}
