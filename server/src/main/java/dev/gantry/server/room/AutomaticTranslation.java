package dev.gantry.server.room;

import dev.gantry.server.setting.Settings;
import java.util.Map;

/**
 * Translation that memberships switch on by themselves, from the language that their user prefers:
 * the setting {@code AutoTranslate_AutoEnableOnJoinRoom}.
 */
public final class AutomaticTranslation {

  private static final String WANTED = "autoTranslate";
  private static final String LANGUAGE = "autoTranslateLanguage";

  private final Settings settings;

  public AutomaticTranslation(Settings settings) {
    this.settings = settings;
  }

  /** Whether the workspace wants this. */
  public boolean isOn() {
    return settings.isOn("AutoTranslate_AutoEnableOnJoinRoom");
  }

  /**
   * Brings the keys of one membership in line with the preferred language: translation into it, or
   * none where it is the workspace's own. A user who switched translation off in the room keeps
   * that.
   *
   * @param preferred the value of the preference {@code language}; may be null or {@code default}
   */
  public void takeOver(Object preferred, Map<String, Object> keys) {
    if (Boolean.FALSE.equals(keys.get(WANTED))) {
      return;
    }
    if (isAnother(preferred)) {
      keys.put(WANTED, true);
      keys.put(LANGUAGE, preferred);
    } else {
      keys.remove(WANTED);
      keys.remove(LANGUAGE);
    }
  }

  private boolean isAnother(Object preferred) {
    return preferred instanceof String language
        && !language.isEmpty()
        && !language.equals("default")
        && !language.equals(settings.text("Language"));
  }
}
