package dev.gantry.server.export;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of finished exports. They go with their archives when they are old, or when their
 * user has many that are newer.
 */
public final class ExportRecords {

  private static final Logger LOG = LoggerFactory.getLogger(ExportRecords.class);

  /** Rooms are large: nobody may fill the disk of all. */
  private static final int MOST_PER_USER = 20;

  private static final String PATH = "/data-export/";

  private final UserDataFileStore files;
  private final ExportArchives archives;
  private final UnitOfWork unit;
  private final Settings settings;
  private final Duration kept;
  private final Clock clock;

  /**
   * @param kept how long an export can be downloaded
   */
  public ExportRecords(
      UserDataFileStore files,
      ExportArchives archives,
      UnitOfWork unit,
      Settings settings,
      Duration kept,
      Clock clock) {
    this.files = files;
    this.archives = archives;
    this.unit = unit;
    this.settings = settings;
    this.kept = kept;
    this.clock = clock;
  }

  Optional<UserDataFile> find(String id) {
    return files.findById(id);
  }

  /** Whether its time is over, be it removed already or not. */
  boolean isExpired(UserDataFile file) {
    return file.uploadedAt().isBefore(oldest());
  }

  /**
   * Lets the requester have the archive.
   *
   * @throws LostClaimException where another server has taken the job over; the archive is gone
   *     then
   */
  UserDataFile add(ExportClaim claim, User requester, ExportArchives.Archive archive) {
    UserDataFile file = record(claim.job(), requester, archive);
    try {
      unit.run(
          () -> {
            claim.require();
            files.insert(file);
          });
    } catch (LostClaimException lost) {
      delete(archive.location());
      throw lost;
    }
    remove(files.allButNewest(requester.id(), MOST_PER_USER));
    return file;
  }

  /** Where an export is downloaded. */
  String url(String id) {
    return settings.text("Site_Url") + PATH + id;
  }

  /** Removes the exports that are too old. */
  void removeExpired() {
    remove(files.olderThan(oldest()));
  }

  /** Removes whatever there is of an export: its record, and its archive, whole or not. */
  void discard(String id) {
    files.delete(id);
    try {
      archives.discard(id);
    } catch (IOException e) {
      LOG.warn("What was written of export {} could not be removed", id, e);
    }
  }

  private UserDataFile record(ExportJob job, User requester, ExportArchives.Archive archive) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return UserDataFileBuilder.builder()
        .id(job.id())
        .userId(requester.id())
        .roomId(job.roomId())
        .type("application/zip")
        .size(archive.size())
        .name(name(job, requester, now))
        .store(archives.store())
        .complete(true)
        .uploading(false)
        .progress(1)
        .path(PATH + job.id())
        .url(url(job.id()))
        .location(archive.location())
        .uploadedAt(now)
        .updatedAt(now)
        .build();
  }

  private Instant oldest() {
    return clock.instant().minus(kept);
  }

  private void remove(List<UserDataFile> exports) {
    for (UserDataFile file : exports) {
      if (delete(file.location())) {
        files.delete(file.id());
      }
    }
  }

  private boolean delete(String location) {
    try {
      archives.delete(location);
      return true;
    } catch (IOException e) {
      LOG.warn("The export {} could not be removed; the next one tries again", location, e);
      return false;
    }
  }

  private static String name(ExportJob job, User requester, Instant now) {
    String who =
        requester.name() == null || requester.name().isBlank()
            ? requester.username()
            : requester.name();
    String kind = job.format() == ExportFormat.JSON ? "-data" : "";
    String name =
        LocalDate.ofInstant(now, ZoneOffset.UTC) + "-" + AssetPath.safe(who) + kind + ".zip";
    return URLEncoder.encode(AssetPath.safe(name), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
