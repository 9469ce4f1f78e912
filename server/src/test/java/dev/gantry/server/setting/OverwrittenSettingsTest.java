package dev.gantry.server.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.TestWorkspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverwrittenSettingsTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final Map<String, String> variables = new HashMap<>();

  @Test
  void shouldWinOverWhatIsStored() {
    workspace.set("SMTP_Host", "stored.example.com");
    variables.put("OVERWRITE_SETTING_SMTP_Host", "mail.example.com");

    assertThat(settings().text("SMTP_Host")).isEqualTo("mail.example.com");

    variables.clear();
    assertThat(settings().text("SMTP_Host")).isEqualTo("stored.example.com");
  }

  @Test
  void shouldHaveTheTypeOfTheSetting() {
    variables.put("OVERWRITE_SETTING_SMTP_IgnoreTLS", "TRUE");
    variables.put("OVERWRITE_SETTING_API_Default_Count", "7");
    variables.put("OVERWRITE_SETTING_SMTP_Port", "2525");
    variables.put("OVERWRITE_SETTING_Site_Url", "https://chat.example.com");
    variables.put("OVERWRITE_SETTING_Hide_System_Messages", "uj, ul");

    Settings settings = settings();

    assertThat(settings.isOn("SMTP_IgnoreTLS")).isTrue();
    assertThat(settings.number("API_Default_Count")).isEqualTo(7);
    assertThat(settings.find("SMTP_Port")).contains("2525");
    assertThat(settings.text("Site_Url")).isEqualTo("https://chat.example.com");
    assertThat(settings.find("Hide_System_Messages")).contains(List.of("uj", "ul"));
  }

  @Test
  void shouldCountAnEmptyTextAsNothing() {
    variables.put("OVERWRITE_SETTING_API_Default_Count", "");

    assertThat(settings().number("API_Default_Count")).isEqualTo(50);
  }

  @Test
  void shouldRefuseWhatIsNoValueWithoutRepeatingIt() {
    variables.put("OVERWRITE_SETTING_API_Default_Count", "99999999999");
    assertThatThrownBy(this::settings)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("OVERWRITE_SETTING_API_Default_Count must be a whole number.");

    variables.clear();
    variables.put("OVERWRITE_SETTING_SMTP_IgnoreTLS", "yes");
    assertThatThrownBy(this::settings)
        .hasMessage("OVERWRITE_SETTING_SMTP_IgnoreTLS must be true or false.");
  }

  private Settings settings() {
    return new Settings(
        workspace.stores.settings(),
        workspace.settingDefaults,
        OverwrittenSettings.read(workspace.settingDefaults, variables::get));
  }
}
