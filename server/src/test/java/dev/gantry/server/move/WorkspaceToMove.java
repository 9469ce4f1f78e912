package dev.gantry.server.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.GantryServer;
import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.export.ExportFormat;
import dev.gantry.server.export.ExportJobBuilder;
import dev.gantry.server.export.UserDataFileBuilder;
import dev.gantry.server.moderation.Dismissal;
import dev.gantry.server.store.folder.FolderArchives;
import dev.gantry.server.store.sqlite.SqliteStores;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** A workspace in a data folder that has at least one record of every kind. */
final class WorkspaceToMove {

  private static final Instant EXPORTED_AT = Instant.parse("2026-06-01T10:00:00.789Z");

  private static final List<String> LISTS =
      List.of(
          "ada me",
          "root users.info?userId=ada-id",
          "ada groups.info?roomId=lab",
          "ada subscriptions.getOne?roomId=lab",
          "ada chat.getMessage?msgId=m4",
          "ada chat.getPinnedMessages?roomId=lab",
          "root chat.getStarredMessages?roomId=lab",
          "ada chat.getMentionedMessages?roomId=lab",
          "ada chat.getThreadsList?rid=lab",
          "ada chat.getThreadMessages?tmid=m1",
          "ada chat.getDiscussions?roomId=lab",
          "ada chat.getDeletedMessages?roomId=lab&since=2020-01-01T00:00:00.000Z",
          "ada chat.syncMessages?roomId=lab&lastUpdate=2020-01-01T00:00:00.000Z",
          "ada chat.search?roomId=lab&searchText=formula",
          "ada chat.getMessageReadReceipts?messageId=m1",
          "ada dm.list",
          "root dm.list.everyone",
          "ada dm.history?roomId=dm",
          "ada dm.messages?roomId=dm",
          "ada dm.files?roomId=dm",
          "root dm.counters?roomId=dm",
          "root moderation.reportsByUsers?oldest=2020-01-01T00:00:00.000Z");

  private WorkspaceToMove() {}

  /** Makes the workspace; its archives lie in {@code exports} within the folder. */
  static void make(Path folder) throws IOException {
    start(folder, "--gantry.fixture=" + fixture()).close();
    Path exports = Files.createDirectories(folder.resolve("exports"));
    try (SqliteStores stores = SqliteStores.open(folder, Clock.systemUTC())) {
      stores
          .reportLists()
          .dismissOfMessage("t1", new Dismissal(EXPORTED_AT, "root-id", "harmless", "None"));
      stores
          .exportJobs()
          .insert(
              ExportJobBuilder.builder()
                  .id("job1")
                  .userId("ada-id")
                  .roomId("lab")
                  .format(ExportFormat.JSON)
                  .from(LocalDate.of(2024, 1, 1))
                  .requestedAt(EXPORTED_AT)
                  .attempts(1)
                  .build());
      stores.exportJobs().claimNext("embedded", EXPORTED_AT, EXPORTED_AT.plusSeconds(60));
      for (String id : List.of("export1", "lost")) {
        stores
            .userDataFiles()
            .insert(
                UserDataFileBuilder.builder()
                    .id(id)
                    .userId("ada-id")
                    .roomId("lab")
                    .type("application/zip")
                    .name("lab.zip")
                    .store("FileSystem")
                    .complete(true)
                    .progress(1)
                    .uploadedAt(EXPORTED_AT)
                    .updatedAt(EXPORTED_AT)
                    .location(archive(exports, id).location())
                    .build());
      }
    }
    new FolderArchives(exports).discard("lost");
  }

  /** Starts a server on a data folder. */
  static ConfigurableApplicationContext start(Path folder, String... options) {
    String[] all = Arrays.copyOf(options, options.length + 4);
    all[options.length] = "--server.port=0";
    all[options.length + 1] = "--gantry.data=" + folder;
    all[options.length + 2] = "--gantry.export.folder=" + folder.resolve("exports");
    all[options.length + 3] = "--logging.level.dev.gantry=WARN";
    return GantryServer.start(all);
  }

  /** What a server answers whose users ask it for every list. */
  static Map<String, String> answers(ConfigurableApplicationContext server) {
    String port = server.getEnvironment().getRequiredProperty("local.server.port");
    ApiCaller caller = ApiCaller.anonymous("http://localhost:" + port);
    Map<String, String> answers = new LinkedHashMap<>();
    for (String list : LISTS) {
      String user = list.substring(0, list.indexOf(' '));
      Answer answer =
          caller.as(user + "-id", user + "-token").get(list.substring(user.length() + 1));
      assertThat(answer.status()).describedAs(list + answer.body()).isEqualTo(200);
      answers.put(list, answer.body());
    }
    return answers;
  }

  private static ExportArchives.Archive archive(Path exports, String id) throws IOException {
    try (ExportArchives.Draft draft = new FolderArchives(exports).begin(id, 1)) {
      draft.bytes().write(("archive " + id).getBytes(StandardCharsets.UTF_8));
      return draft.finish();
    }
  }

  private static Path fixture() {
    try {
      return Path.of(WorkspaceToMove.class.getResource("workspace.json").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
