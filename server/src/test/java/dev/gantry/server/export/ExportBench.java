package dev.gantry.server.export;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.ServerProcess;
import dev.gantry.server.mail.Mailer;
import dev.gantry.server.room.Room;
import dev.gantry.server.store.folder.FolderArchives;
import dev.gantry.server.store.folder.FolderContents;
import dev.gantry.server.user.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Exports of a workspace into a folder, and what lies about there. */
final class ExportBench {

  static final Duration KEPT = Duration.ofDays(7);
  static final FileExportRequest ALL = new FileExportRequest(ExportFormat.JSON, null, null);

  private final TestWorkspace workspace;
  private final Supplier<Path> folder;

  /**
   * @param folder asked when the test runs, since JUnit makes it after the test's fields
   */
  ExportBench(TestWorkspace workspace, Supplier<Path> folder) {
    this.workspace = workspace;
    this.folder = folder;
  }

  /** Exports that read their messages there. */
  FileExport exports(MessageExportStore messages) {
    return exports(messages, new ServerProcess("embedded", true), archiveFolder());
  }

  /** Exports on one of several servers, which lays its archives into a folder of its own. */
  FileExport exports(MessageExportStore messages, ServerProcess process, Path archiveFolder) {
    FolderArchives archives = new FolderArchives(archiveFolder);
    WriteExport writing =
        new WriteExport(
            messages,
            new AttachedFiles(workspace.stores.files()),
            FolderContents.open(folder.get().resolve("files")),
            archives,
            workspace.settings,
            workspace.stores.clock());
    Mailer mailer =
        new Mailer(workspace.settings, Duration.ofSeconds(10), workspace.stores.clock());
    ExportRecords records = records(archives);
    ExportRun run =
        new ExportRun(
            workspace.stores.users(),
            new ExportRights(workspace.stores.rooms(), workspace.access, workspace.permissions),
            writing,
            records,
            new ExportNotice(mailer));
    return new FileExport(
        jobs(),
        run,
        records,
        workspace.stores.unitOfWork(),
        workspace.stores.ids(),
        process,
        workspace.stores.clock());
  }

  ReadExport reading() {
    FolderArchives archives = new FolderArchives(archiveFolder());
    return new ReadExport(records(archives), archives);
  }

  ExportJobStore jobs() {
    return workspace.stores.exportJobs();
  }

  ExportJob job(String id, User requester, Room room, int attempts) {
    return new ExportJob(
        id,
        requester.id(),
        room.id(),
        ExportFormat.JSON,
        null,
        null,
        workspace.stores.clock().instant(),
        attempts,
        false);
  }

  /** Lays down the archive of a job and its record, as a run does before it tells anybody. */
  void record(ExportJob job, User requester) throws IOException {
    boolean stays = jobs().findById(job.id()).isPresent();
    if (!stays) {
      jobs().insert(job);
    }
    ExportClaim claim = ExportClaim.next(jobs(), "ended", workspace.stores.clock()).orElseThrow();
    FolderArchives archives = new FolderArchives(archiveFolder());
    try (ExportArchives.Draft draft = archives.begin(job.id(), claim.attempt())) {
      records(archives).add(claim, requester, draft.finish());
    }
    if (stays) {
      claim.giveBack();
    } else {
      claim.end();
    }
  }

  /** Lays down what a killed server leaves of an archive. */
  void leavePartial(String id) throws IOException {
    Files.createDirectories(archiveFolder());
    Files.writeString(archiveFolder().resolve("exportFile-" + id + "-export.zip.partial"), "half");
  }

  /** The names of all files where archives lie. */
  List<String> archives() {
    if (!Files.exists(archiveFolder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(archiveFolder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ExportRecords records(ExportArchives archives) {
    return new ExportRecords(
        workspace.stores.userDataFiles(),
        archives,
        workspace.stores.unitOfWork(),
        workspace.settings,
        KEPT,
        workspace.stores.clock());
  }

  private Path archiveFolder() {
    return folder.get().resolve("exports");
  }
}
