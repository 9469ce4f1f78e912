package dev.gantry.server.user;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a user is told about the own account, by {@code me} and by a login. */
public final class Me {

  private final Supplier<String> siteUrl;

  /**
   * @param siteUrl where the workspace is reached, without a slash at the end
   */
  public Me(Supplier<String> siteUrl) {
    this.siteUrl = siteUrl;
  }

  /**
   * The account with Rocket.Chat's additions: {@code email} (the first verified address, absent
   * where there is none), {@code avatarUrl}, {@code isOAuthUser}, and always {@code
   * settings.preferences}.
   */
  public User of(User user) {
    Map<String, Object> more = new LinkedHashMap<>(user.other() == null ? Map.of() : user.other());
    if (user.emails() != null) {
      user.emails().stream()
          .filter(UserEmail::verified)
          .findFirst()
          .ifPresent(email -> more.put("email", email.address()));
    }
    more.put("avatarUrl", siteUrl.get() + "/avatar/" + user.username());
    more.put("isOAuthUser", false);
    return UserBuilder.builder(user).settings(settings(user)).other(more).build();
  }

  private static Map<String, Object> settings(User user) {
    Map<String, Object> settings =
        new HashMap<>(user.settings() == null ? Map.of() : user.settings());
    settings.putIfAbsent("profile", Map.of());
    settings.putIfAbsent("preferences", Map.of());
    return settings;
  }
}
