package dev.gantry.server.export;

import dev.gantry.server.export.transcript.HtmlTranscript;
import dev.gantry.server.export.transcript.JsonTranscript;
import dev.gantry.server.export.transcript.Transcript;
import dev.gantry.server.export.transcript.TranscriptTitle;
import dev.gantry.server.file.FileContents;
import dev.gantry.server.room.Room;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes the archive of a job. */
public final class WriteExport {

  private final MessageExportStore messages;
  private final AttachedFiles attachedFiles;
  private final FileContents contents;
  private final ExportArchives archives;
  private final Settings settings;
  private final Clock clock;

  public WriteExport(
      MessageExportStore messages,
      AttachedFiles attachedFiles,
      FileContents contents,
      ExportArchives archives,
      Settings settings,
      Clock clock) {
    this.messages = messages;
    this.attachedFiles = attachedFiles;
    this.contents = contents;
    this.archives = archives;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Returns when the archive is whole and durable; where that fails there is none.
   *
   * @throws LostClaimException where another server has taken the job over
   */
  ExportArchives.Archive write(ExportClaim claim, User requester, Room room) throws IOException {
    ExportJob job = claim.job();
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (ExportArchives.Draft draft = archives.begin(job.id(), claim.attempt());
        ArchiveWriter archive =
            new ArchiveWriter(
                new ClaimedBytes(draft.bytes(), claim), now, attachedFiles, contents)) {
      OutputStream text = archive.beginText(name(job, room));
      Transcript transcript =
          switch (job.format()) {
            case HTML -> new HtmlTranscript(text, title(job, requester, room));
            case JSON -> new JsonTranscript(text);
          };
      messages.each(room.id(), from(job), until(job), message -> archive.add(transcript, message));
      transcript.finish();
      archive.finish();
      claim.require();
      return draft.finish();
    }
  }

  private TranscriptTitle title(ExportJob job, User requester, Room room) {
    return new TranscriptTitle(
        RoomTitle.of(room),
        room.topic(),
        job.from(),
        job.to(),
        job.requestedAt(),
        requester.username(),
        settings.text("Site_Url"));
  }

  /** As in Rocket.Chat, a page has the room's id and a data file its name. */
  private static String name(ExportJob job, Room room) {
    String name =
        switch (job.format()) {
          case HTML -> room.id() + ".html";
          case JSON -> (room.name() == null ? room.id() : room.name()) + ".json";
        };
    return AssetPath.safe(name);
  }

  private static Instant from(ExportJob job) {
    return job.from() == null ? Instant.EPOCH : job.from().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant until(ExportJob job) {
    return job.to() == null
        ? job.requestedAt().plusMillis(1)
        : job.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
