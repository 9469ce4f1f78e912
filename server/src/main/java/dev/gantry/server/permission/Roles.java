package dev.gantry.server.permission;

import java.util.Set;

/** The roles that a Rocket.Chat workspace has from its first start. */
public final class Roles {

  /** Who may do everything that the defaults give out. */
  public static final String ADMIN = "admin";

  /** What every account is, unless it is created with other roles. */
  public static final String USER = "user";

  /** For programs that write. */
  public static final String BOT = "bot";

  /** Held in one room: who rules it. */
  public static final String OWNER = "owner";

  /** Held in one room: who keeps order in it. */
  public static final String MODERATOR = "moderator";

  private static final Set<String> KNOWN =
      Set.of(
          ADMIN,
          USER,
          BOT,
          OWNER,
          MODERATOR,
          "leader",
          "app",
          "guest",
          "anonymous",
          "auditor",
          "auditor-log",
          "federated-external",
          "livechat-agent",
          "livechat-manager",
          "livechat-monitor");

  private Roles() {}

  /** Whether there is a role with this id. */
  public static boolean isKnown(String id) {
    return KNOWN.contains(id);
  }
}
