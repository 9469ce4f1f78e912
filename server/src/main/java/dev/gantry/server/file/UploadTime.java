package dev.gantry.server.file;

import dev.gantry.server.core.ServerProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long an upload may take from its record to its message. It says when a file that is not
 * complete is nobody's any more, though other servers may be uploading to the same storage.
 */
public final class UploadTime {

  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** The clocks of servers differ. */
  private static final Duration MARGIN = Duration.ofMinutes(30);

  private static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final ServerProcess process;
  private final Clock clock;

  public UploadTime(ServerProcess process, Clock clock) {
    this.process = process;
    this.clock = clock;
  }

  /** Whether a file may still be completed. */
  boolean isLeft(UploadedFile begun) {
    return clock.instant().isBefore(begun.uploadedAt().plus(LONGEST));
  }

  /** Files that were begun before this moment and are not complete were left behind. */
  Instant leftBehindBefore() {
    return process.alone() ? EVER : clock.instant().minus(LONGEST).minus(MARGIN);
  }
}
