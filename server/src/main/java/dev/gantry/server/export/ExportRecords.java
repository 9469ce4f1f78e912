package dev.gantry.server.export;

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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records of finished exports, which go with their archives when they are old. */
public final class ExportRecords {

  private static final Logger LOG = LoggerFactory.getLogger(ExportRecords.class);

  private static final String PATH = "/data-export/";

  private final UserDataFileStore files;
  private final ExportArchives archives;
  private final Settings settings;
  private final Duration kept;
  private final Clock clock;

  /**
   * @param kept how long an export can be downloaded
   */
  public ExportRecords(
      UserDataFileStore files,
      ExportArchives archives,
      Settings settings,
      Duration kept,
      Clock clock) {
    this.files = files;
    this.archives = archives;
    this.settings = settings;
    this.kept = kept;
    this.clock = clock;
  }

  Optional<UserDataFile> find(String id) {
    return files.findById(id);
  }

  UserDataFile add(ExportJob job, User requester, ExportArchives.Archive archive) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UserDataFile file =
        UserDataFileBuilder.builder()
            .id(job.id())
            .userId(requester.id())
            .roomId(job.roomId())
            .type("application/zip")
            .size(archive.size())
            .name(name(job, requester, now))
            .store("FileSystem:UserDataFiles")
            .complete(true)
            .uploading(false)
            .progress(1)
            .path(PATH + job.id())
            .url(url(job.id()))
            .location(archive.location())
            .uploadedAt(now)
            .updatedAt(now)
            .build();
    files.insert(file);
    return file;
  }

  /** Where an export is downloaded. */
  String url(String id) {
    return settings.text("Site_Url") + PATH + id;
  }

  /** Removes the exports that are too old. */
  void removeExpired() {
    for (UserDataFile file : files.olderThan(clock.instant().minus(kept))) {
      try {
        archives.delete(file.location());
        files.delete(file.id());
      } catch (IOException e) {
        LOG.warn(
            "The export {} could not be removed; the next one tries again", file.location(), e);
      }
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
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
