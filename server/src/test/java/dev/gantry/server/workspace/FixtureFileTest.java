package dev.gantry.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.message.MessageReport;
import dev.gantry.server.message.ReadReceipt;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.store.folder.FolderContents;
import dev.gantry.server.user.LoginTokens;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixtureFileTest {

  private static final String DEMO =
      """
      {
        "users": [
          {"_id": "u-ada", "username": "ada", "name": "Ada", "roles": ["admin"],
           "emails": [{"address": "ada@example.com", "verified": true}],
           "password": "secret", "loginToken": "ada-token"},
          {"_id": "u-grace", "username": "grace", "name": "Grace", "nickname": "Amazing"}
        ],
        "rooms": [
          {"_id": "r-lab", "t": "c", "name": "lab", "ts": "2025-05-01T08:00:00.000Z",
           "members": ["ada", "grace"]},
          {"_id": "r-dm", "t": "d", "members": ["ada", "grace"]}
        ],
        "subscriptions": [
          {"rid": "GENERAL", "u": {"username": "ada"}, "roles": ["owner"], "ls": "2025-05-01T09:00:00Z"}
        ],
        "messages": [
          {"_id": "m1", "rid": "r-lab", "u": {"_id": "u-ada"}, "msg": "first", "ts": "2025-05-01T10:00:00Z"},
          {"_id": "m2", "rid": "r-lab", "u": {"username": "grace"}, "msg": "second", "ts": "2025-05-01T11:00:00Z"},
          {"_id": "m3", "rid": "r-lab", "u": {"_id": "u-ada"}, "msg": "reply", "tmid": "m1", "ts": "2025-05-01T12:00:00Z"}
        ],
        "readReceipts": [
          {"messageId": "m1", "userId": "u-grace", "ts": "2025-05-01T10:30:00Z"}
        ],
        "reports": [
          {"_id": "rep", "messageId": "m1", "userId": "u-grace", "description": "too early"}
        ],
        "files": [
          {"_id": "f1", "name": "notes.txt", "type": "text/plain", "rid": "r-lab",
           "userId": "u-ada", "content": "Grüße", "token": "t"},
          {"_id": "f2", "name": "blank.bin", "rid": "r-lab", "userId": "u-ada", "size": 3}
        ],
        "settings": {"Message_MaxAllowedSize": 100},
        "permissions": {"make-coffee": ["user"]}
      }
      """;

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
  @TempDir Path folder;

  private final LoginTokens tokens = new LoginTokens();

  @Test
  void shouldStoreUsersWithHashesOfTheirSecrets() throws IOException {
    load(DEMO);

    User ada = workspace.stores.users().findByUsername("ada").orElseThrow();
    assertThat(ada.id()).isEqualTo("u-ada");
    assertThat(ada.active()).isTrue();
    assertThat(ada.other()).doesNotContainKeys("password", "loginToken");
    assertThat(
            workspace.passwords.matches("secret", workspace.stores.users().passwordHash("u-ada")))
        .isTrue();
    assertThat(
            workspace
                .stores
                .users()
                .findByLoginToken("u-ada", tokens.hash("ada-token"), Instant.EPOCH))
        .isPresent();
    User grace = workspace.stores.users().findByUsername("grace").orElseThrow();
    assertThat(grace.roles()).containsExactly("user");
    assertThat(grace.other()).containsEntry("nickname", "Amazing");
  }

  @Test
  void shouldCountWhatARoomDoesNotSay() throws IOException {
    load(DEMO);

    Room lab = workspace.room("r-lab");
    assertThat(lab.createdAt()).isEqualTo("2025-05-01T08:00:00Z");
    assertThat(lab.usersCount()).isEqualTo(2);
    assertThat(lab.messageCount()).isEqualTo(3);
    assertThat(lab.lastMessageAt()).isEqualTo("2025-05-01T11:00:00Z");
    assertThat(lab.lastMessage()).containsEntry("msg", "second");
    assertThat(workspace.stores.messages().findById("m2").orElseThrow().author().name())
        .isEqualTo("Grace");
  }

  @Test
  void shouldMakeMembershipsFromUsernamesAndBuiltInRooms() throws IOException {
    load(DEMO);

    User grace = workspace.stores.users().findByUsername("grace").orElseThrow();
    User ada = workspace.stores.users().findByUsername("ada").orElseThrow();
    assertThat(workspace.room("r-dm").usernames()).containsExactly("ada", "grace");
    assertThat(workspace.subscription(workspace.room("r-dm"), grace).fname()).isEqualTo("Ada");
    Subscription general = workspace.subscription(workspace.room("GENERAL"), ada);
    assertThat(general.roles()).containsExactly("owner");
    assertThat(general.name()).isEqualTo("general");
    assertThat(workspace.room("GENERAL").usersCount()).isEqualTo(1);
  }

  @Test
  void shouldStoreWhoHasReadWhat() throws IOException {
    load(DEMO);

    assertThat(workspace.stores.readReceipts().ofMessage("m1"))
        .containsExactly(
            new ReadReceipt(
                "m1u-grace",
                "r-lab",
                "u-grace",
                "m1",
                Instant.parse("2025-05-01T10:30:00Z"),
                new UserRef("u-grace", "grace", "Grace")));
  }

  @Test
  void shouldStoreWhatWasReported() throws IOException {
    load(DEMO);

    MessageReport report =
        workspace.stores.reportLists().ofMessage("m1", "", PageRequest.of(0, 2)).items().get(0);
    assertThat(report.id()).isEqualTo("rep");
    assertThat(report.reportedBy()).isEqualTo(new UserRef("u-grace", "grace", "Grace"));
    assertThat(report.room().name()).isEqualTo("lab");
    assertThat(report.message())
        .isEqualTo(workspace.stores.messages().findById("m1").orElseThrow());
  }

  @Test
  void shouldStoreFilesWithTheirBytes() throws IOException {
    load(DEMO);

    UploadedFile notes = workspace.stores.files().findById("f1").orElseThrow();
    assertThat(notes.size()).isEqualTo(7);
    assertThat(notes.other())
        .containsEntry("typeGroup", "text")
        .containsEntry("path", "/file-upload/f1/notes.txt")
        .containsEntry("token", "t");
    assertThat(folder.resolve("files/f1")).hasContent("Grüße");
    assertThat(folder.resolve("files/f2")).hasBinaryContent(new byte[3]);
  }

  @Test
  void shouldStoreSettingsAndPermissions() throws IOException {
    load(DEMO);

    assertThat(workspace.settings.number("Message_MaxAllowedSize")).isEqualTo(100);
    assertThat(workspace.stores.permissions().find("make-coffee")).isPresent();
  }

  @Test
  void shouldChangeNothingWhenItIsLoadedAgain() throws IOException {
    load(DEMO);
    User grace = workspace.stores.users().findByUsername("grace").orElseThrow();
    User ada = workspace.stores.users().findByUsername("ada").orElseThrow();
    workspace.leaveRoom().leave(grace, "r-lab");
    workspace.memberships.remove(workspace.room("GENERAL"), ada, Instant.EPOCH);
    workspace.set("Message_MaxAllowedSize", 7);
    Room before = workspace.room("r-lab");

    load(DEMO);

    assertThat(workspace.room("r-lab")).isEqualTo(before);
    assertThat(workspace.isMember(before, grace)).isFalse();
    assertThat(workspace.isMember(workspace.room("GENERAL"), ada)).isFalse();
    assertThat(workspace.settings.number("Message_MaxAllowedSize")).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | line 1",
        "[] | must hold one JSON object",
        "{\"user\": []} | there is no section \"user\"",
        "{\"users\": {}} | users: must be a list",
        "{\"users\": [7]} | users[0]: must be an object",
        "{\"users\": [{\"username\": \"x\"}]} | users[0]: \"_id\" is missing",
        "{\"users\": [{\"_id\": \"a\", \"username\": \"a\", \"roles\": [\"king\"]}]}"
            + " | users[0]: there is no role \"king\"",
        "{\"users\": [{\"_id\": \"a\", \"username\": \"a\"}, {\"_id\": \"b\", \"username\": \"A\"}]}"
            + " | users[1]: the username \"A\" is taken",
        "{\"users\": [{\"_id\": \"a\", \"username\": \"a\"}, {\"_id\": \"a\", \"username\": \"b\"}]}"
            + " | users[1]: the id \"a\" is there twice",
        "{\"users\": [{\"_id\": \"a\", \"username\": \"a\", \"createdAt\": \"soon\"}]} | users[0]: ",
        "{\"rooms\": [{\"_id\": \"r\"}]} | rooms[0]: \"name\" is missing",
        "{\"rooms\": [{\"_id\": \"r\", \"name\": \"r\", \"members\": [\"x\"]}]}"
            + " | rooms[0]: there is no user \"x\"",
        "{\"messages\": [{\"_id\": \"m\", \"rid\": \"r\", \"u\": {\"_id\": \"x\"}}]}"
            + " | messages[0]: there is no room \"r\"",
        "{\"readReceipts\": [{\"messageId\": \"m\", \"userId\": \"x\"}]}"
            + " | readReceipts[0]: there is no message \"m\"",
        "{\"reports\": [{\"_id\": \"r\", \"messageId\": \"m\", \"userId\": \"x\", \"description\": \"d\"}]}"
            + " | reports[0]: there is no message \"m\"",
        "{\"files\": [{\"_id\": \"f\", \"name\": \"n\", \"rid\": \"r\", \"userId\": \"x\"}]}"
            + " | files[0]: there is no room \"r\"",
        "{\"files\": [{\"_id\": \"f\", \"name\": \"n\", \"rid\": \"GENERAL\", \"userId\": \"x\"}]}"
            + " | files[0]: there is no user \"x\"",
        "{\"files\": [{\"_id\": \"../f\", \"name\": \"n\", \"rid\": \"GENERAL\", \"userId\":"
            + " \"rocket.cat\"}]} | files[0]: \"../f\" cannot be the id of a file",
        "{\"files\": [{\"_id\": \"f\", \"name\": \"n\", \"rid\": \"r\", \"userId\": \"x\", \"type\":"
            + " \"text\"}]} | files[0]: \"type\" must be a media type",
        "{\"settings\": {\"Coffee\": true}} | settings.Coffee: there is no such setting",
        "{\"settings\": {\"Threads_enabled\": 1}}"
            + " | settings.Threads_enabled: The value of Threads_enabled must be true or false.",
        "{\"permissions\": {\"pin-message\": \"user\"}}"
            + " | permissions.pin-message: must be a list of texts",
      })
  void shouldNameFileSectionAndEntryOfAProblem(String json, String problem) {
    assertThatThrownBy(() -> load(json))
        .isInstanceOf(FixtureException.class)
        .hasMessageStartingWith("demo.json: " + problem);
  }

  @Test
  void shouldStoreNothingOfAFileWithABadEntry() {
    assertThatThrownBy(() -> load(DEMO.replace("\"rid\": \"GENERAL\"", "\"rid\": \"none\"")))
        .hasMessage("demo.json: subscriptions[0]: there is no room \"none\"");

    assertThat(workspace.stores.users().findByUsername("ada")).isEmpty();
    assertThat(workspace.stores.rooms().findById("r-lab")).isEmpty();
  }

  @Test
  void shouldTellThatAFileIsNotThere() {
    assertThatThrownBy(() -> fixture().load(folder.resolve("none.json")))
        .hasMessage("none.json: does not exist");
  }

  private void load(String json) throws IOException {
    fixture().load(Files.writeString(folder.resolve("demo.json"), json));
  }

  private FixtureFile fixture() {
    return new FixtureFile(
        new FixtureStores(
            workspace.stores.users(),
            workspace.stores.rooms(),
            workspace.stores.subscriptions(),
            workspace.stores.messages(),
            workspace.stores.readReceipts(),
            workspace.stores.reports(),
            workspace.stores.files(),
            FolderContents.open(folder.resolve("files")),
            workspace.stores.settings(),
            workspace.stores.permissions()),
        workspace.memberships,
        new BuiltIns(workspace.stores.rooms(), workspace.stores.users()),
        workspace.passwords,
        tokens,
        workspace.settingDefaults,
        workspace.stores.unitOfWork(),
        workspace.stores.clock());
  }
}
