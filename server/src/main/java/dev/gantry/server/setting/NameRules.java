package dev.gantry.server.setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Which names users and rooms may have, as the workspace's settings say. */
public final class NameRules {

  private static final String FALLBACK = "[0-9a-zA-Z-_.]+";

  private final Settings settings;

  public NameRules(Settings settings) {
    this.settings = settings;
  }

  /** Whether the name consists of what {@code UTF8_User_Names_Validation} allows. */
  public boolean isUsername(String name) {
    return matches("UTF8_User_Names_Validation", name);
  }

  /**
   * Whether the name consists of what {@code UTF8_Channel_Names_Validation} allows and is not
   * reserved.
   */
  public boolean isRoomName(String name) {
    return matches("UTF8_Channel_Names_Validation", name) && !isReserved(name);
  }

  /** Whether nobody may call himself so: mentions of all, reserved words, the workspace's list. */
  public boolean isBlockedUsername(String name) {
    return isReserved(name)
        || Stream.concat(Stream.of("all", "here"), words("Accounts_BlockedUsernameList"))
            .anyMatch(name.strip()::equalsIgnoreCase);
  }

  private boolean isReserved(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return words("Accounts_SystemBlockedUsernameList").anyMatch(lower::equals);
  }

  private Stream<String> words(String setting) {
    return Arrays.stream(settings.text(setting).split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }

  private boolean matches(String setting, String name) {
    try {
      return Pattern.matches(settings.text(setting), name);
    } catch (PatternSyntaxException e) {
      // An administrator's typing error must not lock everybody out; Rocket.Chat does the same.
      return Pattern.matches(FALLBACK, name);
    }
  }
}
