package dev.gantry.server.message;

import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Duration;

/** How old a message is for the limits on editing and deleting. */
final class TimeLimit {

  private final Permissions permissions;
  private final Clock clock;

  TimeLimit(Permissions permissions, Clock clock) {
    this.permissions = permissions;
    this.clock = clock;
  }

  /** Whole minutes since the message was sent. */
  long minutesSince(Message message) {
    return Duration.between(message.createdAt(), clock.instant()).toMinutes();
  }

  boolean bypasses(User user, Message message) {
    return permissions.has(user, "bypass-time-limit-edit-and-delete", message.roomId());
  }
}
