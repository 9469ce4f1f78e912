package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.setting.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What is refused of a message before anybody looks at its room. */
final class SendChecks {

  private static final Duration REFUSED = Duration.ofSeconds(60);
  private static final Duration REPLACED = Duration.ofSeconds(10);

  private final Settings settings;
  private final MessageSize size;
  private final Clock clock;

  SendChecks(Settings settings, MessageSize size, Clock clock) {
    this.settings = settings;
    this.size = size;
    this.clock = clock;
  }

  void check(SendMessageCommand command) {
    if (SystemTypes.isReserved(command.systemType())) {
      throw ApiException.plain("Cannot send system messages using 'chat.sendMessage'");
    }
    boolean inThread = command.threadId() != null && !command.threadId().isEmpty();
    if (Boolean.TRUE.equals(command.shownInRoom()) && !inThread) {
      throw ApiException.coded(
          "invalid-params", "tshow provided but missing tmid", Map.of("method", "sendMessage"));
    }
    if (inThread && !settings.isOn("Threads_enabled")) {
      throw ApiException.coded("error-not-allowed", "not-allowed", Map.of("method", "sendMessage"));
    }
    requireInSync(command.createdAt());
    size.require(command.text(), "sendMessage");
  }

  /** The client's time where it is close enough to ours, else null. */
  Instant createdAt(SendMessageCommand command) {
    Instant given = command.createdAt();
    return given == null || distance(given).compareTo(REPLACED) > 0
        ? null
        : given.truncatedTo(ChronoUnit.MILLIS);
  }

  private void requireInSync(Instant given) {
    if (given != null && distance(given).compareTo(REFUSED) > 0) {
      throw ApiException.coded(
          "error-message-ts-out-of-sync",
          "Message timestamp is out of sync",
          Map.of("method", "sendMessage", "message_ts", given, "server_ts", clock.millis()));
    }
  }

  private Duration distance(Instant given) {
    return Duration.between(given, clock.instant()).abs();
  }
}
